import type { Instant } from '#platform/time';

const MINUTES_AFTER_TRY = [1, 5, 15, 60];
const MINUTES_LATER = 240;
const HOURS_OF_PATIENCE = 48;

/** When a message that was tried so many times (from 1) is tried again. */
export const nextTry = (tries: number, now: Instant): Instant => now.add({ minutes: MINUTES_AFTER_TRY[tries - 1] ?? MINUTES_LATER });

/** Messages made before this instant are given up: what they told is no news any more. */
export const givenUpBefore = (now: Instant): Instant => now.subtract({ hours: HOURS_OF_PATIENCE });
