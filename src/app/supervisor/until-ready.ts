import { setTimeout as pause } from 'node:timers/promises';

const REPORT_EVERY_MS = 10_000;

/** Resolves when the installation first says that it is ready; tells now and then why it is not. */
export async function untilReady(url: string, say: (line: string) => void, signal: AbortSignal): Promise<void> {
  let nextReport = performance.now() + REPORT_EVERY_MS;
  for (;;) {
    signal.throwIfAborted();
    const state = await ask(url);
    if (state === 'ready') return;
    if (performance.now() > nextReport) {
      say(`not ready yet: ${state}`);
      nextReport = performance.now() + REPORT_EVERY_MS;
    }
    await pause(60, undefined, { signal });
  }
}

async function ask(url: string): Promise<string> {
  try {
    const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(2_500) });
    if (answer.status === 200) return 'ready';
    const { causes } = (await answer.json()) as { causes: { message: string }[] };
    return causes.map((cause) => cause.message).join('; ');
  } catch {
    return 'the web process does not answer';
  }
}
