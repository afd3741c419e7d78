import { setTimeout as pause } from 'node:timers/promises';
import { oneLine } from '../fault.ts';

/** A process that runs. */
export interface Running {
  pid: number;
  /** Resolves when it is over; says how, in words. */
  ended: Promise<string>;
  /** Asks it to end, then makes it; resolves when it is over. */
  stop(): Promise<void>;
}

export interface KeepAliveOptions {
  name: string;
  launch: () => Promise<Running>;
  /** One that runs already. */
  first?: Running;
  /** It runs (again). */
  onRunning: (running: Running) => void;
  say: (line: string) => void;
}

/** The first restart comes at once; one that keeps failing is tried less and less often. */
const SHORTEST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 10_000;
/** After a life of this length, an end counts as the first one again. */
const LONG_LIFE_MS = 30_000;

/** Keeps one process running until it is told to stop. */
export function keepAlive({ name, launch, first, onRunning, say }: KeepAliveOptions): { stop(): Promise<void> } {
  const stopping = new AbortController();
  let running = first;
  const life = live();

  async function live(): Promise<void> {
    let failures = 0;
    while (!stopping.signal.aborted) {
      const born = performance.now();
      const how = await oneLife();
      if (stopping.signal.aborted) return;
      failures = performance.now() - born > LONG_LIFE_MS ? 0 : failures + 1;
      say(`${name}: ${how}; starting it again`);
      const wait = Math.min(SHORTEST_PAUSE_MS * 2 ** (failures - 1), LONGEST_PAUSE_MS);
      await pause(wait, undefined, { signal: stopping.signal }).catch(() => {});
    }
  }

  async function oneLife(): Promise<string> {
    try {
      running ??= await launch();
      onRunning(running);
      if (stopping.signal.aborted) await running.stop();
      return await running.ended;
    } catch (fault) {
      return `did not start (${oneLine(fault)})`;
    } finally {
      running = undefined;
    }
  }

  return {
    stop: async () => {
      stopping.abort();
      await running?.stop();
      await life;
    },
  };
}
