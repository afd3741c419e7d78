import { Fault, oneLine } from './fault.ts';

/** What a process tells the supervisor that started it: that it serves, or why it gives up. */
export type ProcessMessage = { serving: true } | { fault: string };

/** How long a process may finish what it is doing before it goes anyway. */
const FAREWELL_MS = 5_000;

/**
 * Runs one process of the product. `start` gives back what ends it; that is called once, at SIGTERM, at SIGINT, or when
 * the supervisor is gone. A fault of configuration is told in one line, status 2.
 */
export async function runProcess(name: string, start: () => Promise<() => Promise<void>>): Promise<void> {
  const supervised = process.send !== undefined;
  let end: (() => Promise<void>) | undefined;
  let ending = false;

  const finish = async () => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(1), FAREWELL_MS).unref();
    await end?.();
    process.exit(0);
  };
  const finishOrGo = () => void finish().catch((fault: unknown) => leave(name, fault));

  process.on('SIGTERM', finishOrGo);
  // Ctrl-C reaches the whole group of processes; under supervision the supervisor decides the order of ending.
  process.on('SIGINT', supervised ? () => {} : finishOrGo);
  process.on('SIGHUP', supervised ? () => {} : finishOrGo);
  if (supervised) process.on('disconnect', finishOrGo);
  process.on('unhandledRejection', (fault) => leave(name, fault));
  process.on('uncaughtException', (fault) => leave(name, fault));

  try {
    end = await start();
    tell({ serving: true });
  } catch (fault) {
    leave(name, fault);
  }
}

function leave(name: string, fault: unknown): void {
  const line = `${name}: ${oneLine(fault)}`;
  console.error(fault instanceof Fault ? line : fault);
  const status = fault instanceof Fault ? fault.status : 1;
  if (!process.connected) process.exit(status);
  tell({ fault: line }, () => process.exit(status));
}

function tell(message: ProcessMessage, done?: () => void): void {
  if (process.connected) process.send?.(message, undefined, {}, done);
}
