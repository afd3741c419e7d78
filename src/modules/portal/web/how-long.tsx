import { unconfirmedAt, type ProcedureBody } from '#modules/catalogue';
import { localDate } from '#platform/time';
import { DefinitionList, Note, Stack, Table, WeekdayText, useT, type Definition } from '#platform/ui';
import { limitIn } from './limit.ts';
import type { CasePromise } from './procedure-props.ts';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

export interface HowLongProps {
  procedure: ProcedureBody;
  cases: readonly CasePromise[];
}

/** How long it must take at most, and what that means for somebody who files now. The usual time needs 30 cases. */
export function HowLong({ procedure, cases }: HowLongProps) {
  const t = useT();
  const [only] = cases;
  const notice = procedure.invalidNotice
    ? t('portal.time.fromAcceptance', { notice: limitIn(t, procedure.invalidNotice) })
    : t('portal.time.fromAcceptanceOnly');
  const before = cases.some(({ timeLimit }) => timeLimit?.endsWith('hb'));
  return (
    <Stack>
      {cases.length === 1 && only ? <OneCase procedure={procedure} only={only} /> : <AllCases procedure={procedure} cases={cases} />}
      <Note>{before ? t('portal.time.beforeEvent') : notice}</Note>
    </Stack>
  );
}

function OneCase({ procedure, only }: { procedure: ProcedureBody; only: CasePromise }) {
  const t = useT();
  const { appointment } = only;
  const figures: Definition[] = [
    { term: t('portal.time.atMost'), value: <Limit only={only} />, note: <Basis procedure={procedure} only={only} /> },
  ];
  if (appointment) {
    figures.push({
      term: t(appointment.today ? 'portal.time.acceptedToday' : 'portal.time.acceptedNext'),
      value: <WeekdayText date={localDate(appointment.doneBy)} />,
      note: appointment.today ? (
        t('portal.time.ifToday')
      ) : (
        <>
          {t('portal.time.ifNext')} <WeekdayText date={localDate(appointment.acceptedAt)} />.
        </>
      ),
    });
  }
  return <DefinitionList layout="figures" items={figures} />;
}

function AllCases({ procedure, cases }: HowLongProps) {
  const t = useT();
  const words = useWords();
  return (
    <Table
      quiet
      caption={t('portal.time.cases')}
      rows={cases}
      rowKey={(one) => one.key}
      columns={[
        { key: 'case', head: t('portal.time.case'), stacked: 'title', cell: (one) => words(one.name) },
        {
          key: 'limit',
          head: t('portal.time.atMost'),
          cell: (one) => (
            <>
              <Limit only={one} /> <Basis procedure={procedure} only={one} />
            </>
          ),
        },
        {
          key: 'by',
          head: t('portal.time.acceptedNext'),
          cell: ({ appointment }) => (appointment ? <WeekdayText date={localDate(appointment.doneBy)} /> : '\u2013'),
        },
      ]}
    />
  );
}

function Limit({ only: { timeLimit } }: { only: CasePromise }) {
  const t = useT();
  return <>{timeLimit === null ? t('portal.time.none') : limitIn(t, timeLimit)}</>;
}

/** What the limit rests on, and whether it is still to be confirmed. */
function Basis({ procedure, only: { key, basis } }: { procedure: ProcedureBody; only: CasePromise }) {
  const words = useWords();
  const open = unconfirmedAt(procedure, `cases.${key}.timeLimit`);
  if (open) return <Unconfirmed note={open} />;
  return basis ? <span class="mc-note">{words(basis)}</span> : null;
}
