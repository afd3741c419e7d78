import { caseOf, type ProcedureBody } from '#modules/catalogue';
import { DefinitionList, WeekdayText, useT, type Definition } from '#platform/ui';
import { localDate } from '#platform/time';
import type { Appointment } from '../domain/appointment.ts';
import { limitIn } from './limit.ts';

/** How long it must take at most, and what that means for somebody who files now. The usual time needs 30 cases. */
export function HowLong({ procedure, appointment }: { procedure: ProcedureBody; appointment: Appointment | null }) {
  const t = useT();
  const { timeLimit } = caseOf(procedure, null);
  const atMost: Definition = {
    term: t('portal.time.atMost'),
    value: timeLimit === null ? t('portal.time.none') : limitIn(t, timeLimit),
    note: procedure.invalidNotice
      ? t('portal.time.fromAcceptance', { notice: limitIn(t, procedure.invalidNotice) })
      : t('portal.time.fromAcceptanceOnly'),
  };
  if (!appointment) return <DefinitionList layout="figures" items={[atMost]} />;
  const doneBy: Definition = {
    term: t(appointment.today ? 'portal.time.acceptedToday' : 'portal.time.acceptedNext'),
    value: <WeekdayText date={localDate(appointment.doneBy)} />,
    note: appointment.today ? (
      t('portal.time.ifToday')
    ) : (
      <>
        {t('portal.time.ifNext')} <WeekdayText date={localDate(appointment.acceptedAt)} />.
      </>
    ),
  };
  return <DefinitionList layout="figures" items={[atMost, doneBy]} />;
}
