import { unconfirmedAt } from '#modules/catalogue';
import { localDate } from '#platform/time';
import { Button, Card, DefinitionList, Form, LinkButton, Note, WeekdayText, useT, useUrl, type Definition } from '#platform/ui';
import { feeRate, noFeeWords } from './fees.tsx';
import { servicesHere } from './file-online.ts';
import { limitIn } from './limit.ts';
import { places } from './places.ts';
import type { ProcedureProps } from './procedure-props.ts';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** The facts that decide, and the one button. */
export function ProcedureAside(props: ProcedureProps) {
  const t = useT();
  return (
    <>
      <Card>
        <DefinitionList items={useFacts(props)} />
        <Begin {...props} />
      </Card>
      <Note>{t('portal.procedure.otherWays')}</Note>
    </>
  );
}

/** Begins at once where there is one case to file, asks which where there are several, and says why where there is none. */
function Begin(props: ProcedureProps) {
  const t = useT();
  const url = useUrl();
  const address = url(places.start(props.reference));
  const services = servicesHere(props.procedure, props);
  if (services.length === 0) {
    const limited = props.cases.some(({ timeLimit }) => timeLimit !== null);
    return <p>{t(limited ? 'portal.procedure.notOnline' : 'portal.procedure.noLimit')}</p>;
  }
  const look = { size: 'lg', wide: true, iconEnd: 'arrowRight' } as const;
  return (
    <>
      {services.length > 1 ? (
        <LinkButton href={address} {...look}>
          {t('portal.procedure.begin')}
        </LinkButton>
      ) : (
        <Form action={address}>
          <input type="hidden" name="case" value={services[0]!.key} />
          <Button {...look}>{t('portal.procedure.begin')}</Button>
        </Form>
      )}
      <Note>{t('portal.procedure.beginNote')}</Note>
    </>
  );
}

function useFacts(props: ProcedureProps): Definition[] {
  const { procedure, level, agency, receivingPoint } = props;
  const t = useT();
  const words = useWords();
  const facts: Definition[] = [useTime(props)];
  const [first] = procedure.fees;
  facts.push({
    term: t('portal.fee.title'),
    value: first ? feeRate(t, first) : noFeeWords(t, procedure),
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

/** A date where there is one case and it gives one, else the limit in words, else where the cases stand. */
function useTime({ cases }: ProcedureProps): Definition {
  const t = useT();
  const [only] = cases;
  if (cases.length > 1 || !only) {
    return { term: t('portal.time.atMost'), value: <a href="#time">{t('portal.time.byCase', { count: cases.length })}</a> };
  }
  const { appointment, timeLimit } = only;
  if (!appointment) return { term: t('portal.time.atMost'), value: timeLimit === null ? t('portal.time.none') : limitIn(t, timeLimit) };
  return {
    term: t(appointment.today ? 'portal.time.acceptedToday' : 'portal.time.acceptedNext'),
    value: <WeekdayText date={localDate(appointment.doneBy)} />,
    note: appointment.today ? undefined : t('portal.time.onReopening'),
  };
}
