/** Waits, or returns at once when the signal is given. */
export const sleep = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', done);
  });

const FIRST_REST = 1_000;
const LONGEST_REST = 30_000;

/** Who failed rests before the next try, 1 s at first and up to 30 s, while the others go on. */
export class Patience {
  readonly #resting = new Map<string, { until: number; rest: number }>();

  mayTry(who: string): boolean {
    return (this.#resting.get(who)?.until ?? 0) <= performance.now();
  }

  succeeded(who: string): void {
    this.#resting.delete(who);
  }

  failed(who: string): void {
    const rest = Math.min((this.#resting.get(who)?.rest ?? FIRST_REST / 2) * 2, LONGEST_REST);
    this.#resting.set(who, { until: performance.now() + rest, rest });
  }
}
