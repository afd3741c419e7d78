import type { Minute } from '#platform/time';

/** A pause in the clock's minutes; `to` is null while it is open. */
export interface Span {
  from: Minute;
  to: Minute | null;
  reason?: string | undefined;
}

/** Pauses in order of time, overlapping and touching ones as one, those of no length left out. */
export function mergePauses(pauses: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    if (pause.to === pause.from) continue;
    const before = merged.at(-1);
    if (before && (before.to === null || before.to >= pause.from)) merged[merged.length - 1] = join(before, pause);
    else merged.push(pause);
  }
  return merged;
}

function join(a: Span, b: Span): Span {
  const reasons = new Set([a.reason, b.reason].filter((one) => one !== undefined));
  const to = a.to === null || b.to === null ? null : Math.max(a.to, b.to);
  return { from: a.from, to, reason: reasons.size ? [...reasons].join('; ') : undefined };
}

/** The parts of pauses from a minute on. */
export const pausesFrom = (pauses: readonly Span[], at: Minute): Span[] =>
  pauses.filter((pause) => pause.to === null || at < pause.to).map((pause) => ({ ...pause, from: Math.max(pause.from, at) }));

/** The parts of pauses before a minute; one that lasts longer ends there. */
export const pausesUntil = (pauses: readonly Span[], at: Minute): Span[] =>
  pauses.filter((pause) => pause.from < at).map((pause) => ({ ...pause, to: pause.to === null ? at : Math.min(pause.to, at) }));
