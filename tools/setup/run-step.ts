import { spawn } from 'node:child_process';

/** A step of the set-up failed; `details` is what it printed. */
export class SetupFault extends Error {
  readonly details: string;

  constructor(message: string, details: string) {
    super(message);
    this.details = details;
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs one program to its end and keeps quiet about what it prints, unless it fails.
 * A signal that asks us to end, ends it first: nothing of a set-up is left running.
 */
export function runStep(what: string, program: string, args: string[], cwd: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    }
    let asked = false;
    const end = () => {
      asked = true;
      child.kill('SIGTERM');
    };
    for (const signal of signals) process.once(signal, end);
    child.once('error', (fault) => reject(new SetupFault(`${what} could not be run: ${fault.message}`, '')));
    child.once('close', (code) => {
      for (const signal of signals) process.off(signal, end);
      if (asked) process.exit(0);
      if (code === 0) resolve();
      else reject(new SetupFault(`${what} failed`, printed));
    });
  });
}
