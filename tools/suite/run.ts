import { spawn } from 'node:child_process';

export interface Ran {
  status: number | null;
  output: string;
}

export interface RunOptions {
  cwd: string;
  env?: Record<string, string | undefined>;
  /** Shows what it prints while it runs; otherwise that is only kept. */
  show?: boolean;
}

/** Runs a program to its end. A signal that ends us ends it too. */
export function run(program: string, args: string[], { cwd, env = process.env, show = false }: RunOptions): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: ['ignore', show ? 'inherit' : 'pipe', show ? 'inherit' : 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
    const stop = () => child.kill('SIGTERM');
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, stop);
    child.once('error', (fault) => resolve({ status: null, output: fault.message }));
    child.once('close', (status) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, stop);
      resolve({ status, output });
    });
  });
}
