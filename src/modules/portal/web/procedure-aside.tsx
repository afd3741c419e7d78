import { referenceOf, unconfirmedAt } from '#modules/catalogue';
import { localDate } from '#platform/time';
import { Button, Card, DefinitionList, Form, Note, WeekdayText, useT, useUrl, type Definition } from '#platform/ui';
import { feeRate } from './fees.tsx';
import { canFileOnline } from './file-online.ts';
import { places } from './places.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** The facts that decide, and the one button. */
export function ProcedureAside(props: ProcedureProps) {
  const t = useT();
  const url = useUrl();
  const { procedure } = props;
  return (
    <>
      <Card>
        <DefinitionList items={useFacts(props)} />
        {canFileOnline(props) ? (
          <>
            <Form action={url(places.start(referenceOf(procedure)))}>
              <Button size="lg" wide iconEnd="arrowRight">
                {t('portal.procedure.begin')}
              </Button>
            </Form>
            <Note>{t('portal.procedure.beginNote')}</Note>
          </>
        ) : (
          <p>{t('portal.procedure.notOnline')}</p>
        )}
      </Card>
      <Note>{t('portal.procedure.otherWays')}</Note>
    </>
  );
}

function useFacts({ procedure, level, agency, receivingPoint, appointment }: ProcedureProps): Definition[] {
  const t = useT();
  const words = useWords();
  const facts: Definition[] = [];
  if (appointment) {
    facts.push({
      term: t(appointment.today ? 'portal.time.acceptedToday' : 'portal.time.acceptedNext'),
      value: <WeekdayText date={localDate(appointment.doneBy)} />,
      note: appointment.today ? undefined : t('portal.time.onReopening'),
    });
  }
  const [first] = procedure.fees;
  facts.push({
    term: t('portal.fee.title'),
    value: first ? feeRate(t, first) : t('portal.fee.none'),
    note: procedure.fees.length > 1 ? <a href="#fees">{t('portal.fee.more', { count: procedure.fees.length })}</a> : undefined,
  });
  if (agency) facts.push({ term: t('portal.procedure.decides'), value: agency });
  if (receivingPoint) facts.push({ term: t('portal.procedure.receives'), value: receivingPoint });
  if (level) {
    const open = unconfirmedAt(procedure, 'serviceLevels');
    facts.push({ term: t('portal.procedure.level'), value: words(level.name), note: open ? <Unconfirmed note={open} /> : undefined });
  }
  return facts;
}
