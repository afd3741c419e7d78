import { Temporal, type Instant } from '#platform/time';
import type { Pause } from './due-types.ts';

export const isEarlier = (a: Instant, b: Instant): boolean => Temporal.Instant.compare(a, b) < 0;
export const latest = (a: Instant, b: Instant): Instant => (isEarlier(a, b) ? b : a);

/** Drops seconds. */
export const toMinute = (at: Instant): Instant => at.round({ smallestUnit: 'minute', roundingMode: 'floor' });

/** Pauses in order of time, overlapping and touching ones as one, those of no length left out. */
export function mergePauses(pauses: readonly Pause[]): Pause[] {
  const merged: Pause[] = [];
  for (const pause of pauses.toSorted((a, b) => Temporal.Instant.compare(a.from, b.from))) {
    if (pause.to && !isEarlier(pause.from, pause.to)) continue;
    const before = merged.at(-1);
    if (before && (before.to === null || !isEarlier(before.to, pause.from))) merged[merged.length - 1] = join(before, pause);
    else merged.push(pause);
  }
  return merged;
}

function join(a: Pause, b: Pause): Pause {
  const reasons = new Set([a.reason, b.reason].filter((one) => one !== undefined));
  return { from: a.from, to: a.to && b.to && latest(a.to, b.to), reason: reasons.size ? [...reasons].join('; ') : undefined };
}

/** The parts of pauses from an instant on. */
export const pausesFrom = (pauses: readonly Pause[], at: Instant): Pause[] =>
  pauses.filter((pause) => pause.to === null || isEarlier(at, pause.to)).map((pause) => ({ ...pause, from: latest(pause.from, at) }));

/** The parts of pauses before an instant; one that is open then ends there. */
export const pausesUntil = (pauses: readonly Pause[], at: Instant): Pause[] =>
  pauses
    .filter((pause) => isEarlier(pause.from, at))
    .map((pause) => ({ ...pause, to: pause.to && isEarlier(pause.to, at) ? pause.to : at }));
