import { badge, type Badge, type BadgeFacts, type Calendar } from '#modules/calendar';
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

export interface TimeBadge {
  tone: TimeTone;
  key: string;
  values: Record<string, string | number>;
  /** The small line below, where there is one. */
  below: { key: string; values: Record<string, string | number> } | null;
}

/** The one badge of a dossier in words and tone; null before its acceptance, when no legal clock runs. */
export function timeBadge(calendar: Calendar, now: Instant, facts: BadgeFacts): TimeBadge | null {
  if (facts.standing === 'waiting') return null;
  const { tone, key, values, below } = badge(calendar, now, facts);
  return { tone: facts.standing === 'late' ? 'doneLate' : tones[tone], key, values, below: below ?? null };
}
