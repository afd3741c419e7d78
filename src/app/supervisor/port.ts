import { createServer } from 'node:net';
import { Fault } from '../fault.ts';

/** Refuses a port on which the web process could not listen. */
export function refuseTakenPort(port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (fault: NodeJS.ErrnoException) => reject(new Fault(words(port, fault.code))));
    probe.listen(port, host, () => probe.close(() => resolve()));
  });
}

function words(port: number, code: string | undefined): string {
  if (code === 'EADDRINUSE') return `port ${port} is taken; choose another with --port`;
  if (code === 'EACCES') return `port ${port} is not allowed to this user; choose one from 1024 up with --port`;
  return `port ${port} cannot be used (${code})`;
}
