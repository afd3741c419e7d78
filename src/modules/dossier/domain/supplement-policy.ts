import { due, parseLimit, type Calendar } from '#modules/calendar';
import type { RuleSet } from '#modules/rules';
import { Temporal, type Instant } from '#platform/time';
import type { Dossier } from './dossier.ts';

/** What a request for papers does to the clock: it stands until they come, then goes on or begins again; or it runs on. */
export type SupplementEffect = 'pause' | 'restart' | 'none';

/**
 * By the rule set of the dossier (Decree 61/2018 art. 19.4 and its successors; practice 9). What is asked for after the due
 * date changes nothing: the lateness stands. The limit begins again only for what was asked within the rule set's window.
 */
export function supplementEffect(
  { supplement }: Pick<RuleSet, 'supplement'>,
  dossier: Pick<Dossier, 'receivedAt' | 'lateFrom'>,
  askedAt: Instant,
  calendar: Calendar,
): SupplementEffect {
  const { afterAppraisal, window } = supplement;
  const isLate = dossier.lateFrom !== null && Temporal.Instant.compare(Temporal.Instant.from(dossier.lateFrom), askedAt) <= 0;
  if (isLate || afterAppraisal === 'none') return 'none';
  if (afterAppraisal === 'pause' || window === null) return 'pause';
  const receivedAt = Temporal.Instant.from(dossier.receivedAt!);
  const { dueAt } = due({ receivedAt, limit: parseLimit(window) }, calendar);
  return Temporal.Instant.compare(askedAt, dueAt!) <= 0 ? 'restart' : 'pause';
}
