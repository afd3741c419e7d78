import { limitWords, parseLimit } from '#modules/calendar';
import { formats } from '#platform/i18n';
import { localDate, type Instant } from '#platform/time';
import { Alert, useT, weekdayDate } from '#platform/ui';
import type { ActView } from './act-view.ts';

/** What the act does to the clock, before it is done: it stands, goes on, begins again; with the new date where one is known. */
export function ClockEffect({ view: { foreseen, kase, act } }: { view: ActView }) {
  const t = useT();
  const moment = (at: Instant) => `${formats.time(at)} ${weekdayDate(t, localDate(at))}`;
  if (!foreseen) return null;
  const { clock, dueAt } = foreseen;
  const { key, values } = limitWords(parseLimit(kase.dossier.timeLimit));
  const isAsking = act === 'requestSupplement';
  // A pause that begins after the due date does not move it.
  const effect = clock === 'stops' && kase.standing === 'overdue' ? 'stopsLate' : clock === 'runs' && isAsking ? 'runsOn' : clock;
  return (
    <Alert tone="info" icon={clock === 'stops' || clock === 'stopsToRestart' ? 'pause' : 'clock'}>
      <p>
        {t(`desk.clockEffect.${effect}`, { limit: t(key, values) })}{' '}
        {dueAt && (
          <>
            {t(isAsking ? 'desk.clockEffect.dueStays' : 'desk.clockEffect.newDue')} <b>{moment(dueAt)}</b>.
          </>
        )}
      </p>
    </Alert>
  );
}
