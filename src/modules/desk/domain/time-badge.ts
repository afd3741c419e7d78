import { badge, type Badge, type Calendar } from '#modules/calendar';
import type { Instant } from '#platform/time';

/** What the colour of a badge about time means, in the words of the screens. */
export type TimeTone = 'plain' | 'dueSoon' | 'dueToday' | 'late' | 'paused' | 'early' | 'onTime' | 'doneLate';

const tones: Record<Badge['tone'], TimeTone> = {
  plain: 'plain',
  warning: 'dueSoon',
  today: 'dueToday',
  danger: 'late',
  info: 'paused',
  success: 'early',
  neutral: 'onTime',
};

/** What the badge of a dossier turns on, as rows of lists and the dossier itself hold it. */
export interface Dated {
  dueAt: Instant | null;
  lateFrom: Instant | null;
  dueSoonFrom: Instant | null;
  /** When the result was issued; the clock stands from then on. */
  issuedAt?: Instant | null;
}

export interface TimeBadge {
  tone: TimeTone;
  key: string;
  values: Record<string, string | number>;
}

/** The one badge of a dossier in words and tone; null before its acceptance, when no legal clock runs. */
export function timeBadge(calendar: Calendar, now: Instant, { dueAt, lateFrom, dueSoonFrom, issuedAt }: Dated): TimeBadge | null {
  if (!dueAt || !lateFrom || !dueSoonFrom) return null;
  const shown = issuedAt
    ? badge(calendar, now, { state: 'done', dueAt, resolvedAt: issuedAt })
    : badge(calendar, now, { state: 'running', dueAt, dueSoonFrom, lateFrom });
  const tone = issuedAt && shown.tone === 'danger' ? 'doneLate' : tones[shown.tone];
  return { tone, key: shown.key, values: shown.values };
}
