import { formats } from '#platform/i18n';
import {
  Alert,
  Button,
  EmptyState,
  Form,
  OfficerPage,
  Panel,
  Row,
  RowLink,
  Subtle,
  Table,
  TextInput,
  TwoLines,
  usePage,
  useT,
  useUrl,
  type Column,
  type FieldErrors,
} from '#platform/ui';
import type { BoardLine, IntakeBoard } from '../use-cases/read-intake-board.ts';
import { intakePlaces } from './intake-places.ts';
import { useWords } from './words.ts';

export interface IntakeBoardPageProps {
  board: IntakeBoard;
  /** The officer takes in at a desk. */
  isDesk: boolean;
  errors: FieldErrors;
  /** The code of a citizen's draft, as it was typed. */
  code: string;
}

/** Where taking in begins. */
export function IntakeBoardPage({ board, isDesk, errors, code }: IntakeBoardPageProps) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage title={t('desk.intake.title')} back={{ href: url('/lam-viec'), label: t('desk.queue.mine') }} errors={errors}>
      {!isDesk && <Alert title={t('desk.intake.notDesk')}>{t('desk.intake.notDeskText')}</Alert>}
      <Panel id="choose" title={t('desk.intake.choose')}>
        <form role="search" method="get" action={url(intakePlaces.board)}>
          <TextInput
            name="q"
            type="search"
            label={t('desk.intake.search')}
            value={board.words}
            maxLength={100}
            autocomplete="off"
            autofocus={board.words === '' || board.lines.length === 0}
          />
        </form>
        <Lines board={board} />
      </Panel>
      <Panel id="go-on" title={t('desk.intake.goOn')}>
        <Form action={url(intakePlaces.takeOver)}>
          <TextInput
            name="code"
            label={t('desk.intake.code')}
            hint={t('desk.intake.codeHint')}
            width="md"
            value={code}
            error={errors.code}
            maxLength={20}
            autocomplete="off"
          />
          <Row>
            <Button variant="secondary">{t('desk.intake.takeOver')}</Button>
          </Row>
        </Form>
      </Panel>
      {board.begun.length > 0 && <Begun begun={board.begun} />}
    </OfficerPage>
  );
}

/** A procedure's case: what is begun. */
type CaseRow = BoardLine & { one: BoardLine['cases'][number]; isFirst: boolean };

/** The first that can be begun has the focus after a search: it is what fits best. */
function rowsOf(lines: readonly BoardLine[], isSearch: boolean): CaseRow[] {
  const rows = lines.flatMap((line) => line.cases.map((one) => ({ ...line, one })));
  const first = isSearch ? rows.findIndex(({ one }) => one.timeLimit !== null) : -1;
  return rows.map((row, at) => ({ ...row, isFirst: at === first }));
}

function Lines({ board: { words, lines, elsewhere } }: Pick<IntakeBoardPageProps, 'board'>) {
  const t = useT();
  const columns = useColumns();
  const key = ({ versionId, one }: CaseRow) => `${versionId}/${one.key}`;
  const isSearch = words !== '';
  if (lines.length === 0 && elsewhere.length === 0)
    return <EmptyState title={t(isSearch ? 'desk.intake.noneFound' : 'desk.intake.nothing')} />;
  return (
    <>
      {lines.length > 0 && (
        <Form>
          <h3>{t(isSearch ? 'desk.intake.found' : 'desk.intake.mine')}</h3>
          <Table
            quiet
            caption={t(isSearch ? 'desk.intake.found' : 'desk.intake.mine')}
            columns={columns}
            rows={rowsOf(lines, isSearch)}
            rowKey={key}
          />
        </Form>
      )}
      {elsewhere.length > 0 && (
        <>
          <h3>{t('desk.intake.elsewhere')}</h3>
          <Table quiet caption={t('desk.intake.elsewhere')} columns={columns.slice(0, 1)} rows={rowsOf(elsewhere, false)} rowKey={key} />
        </>
      )}
    </>
  );
}

function useColumns(): Column<CaseRow>[] {
  const t = useT();
  const words = useWords();
  const { lang } = usePage();
  const note = ({ cases, one, code, sector }: CaseRow) =>
    [...(cases.length > 1 ? [words(one.name)] : []), ...(/^\d/.test(code) ? [code] : []), t(`desk.intake.sector.${sector}`)].join(' · ');
  return [
    {
      key: 'name',
      head: t('desk.intake.procedure'),
      stacked: 'title',
      cell: (row) => <TwoLines note={note(row)}>{lang === 'vi' ? row.name : row.nameEn}</TwoLines>,
    },
    { key: 'begin', head: t('desk.intake.begin'), stacked: 'line', cell: (row) => <Ways row={row} /> },
  ];
}

/** One button a channel. A case without a limit says so instead. */
function Ways({ row: { versionId, one, channels, isFirst } }: { row: CaseRow }) {
  const t = useT();
  if (one.timeLimit === null) return <Subtle>{t('desk.intake.noLimit')}</Subtle>;
  const ways = (['counter', 'post'] as const).filter((way) => channels.includes(way));
  return (
    <Row>
      {ways.map((way, at) => (
        <Button
          key={way}
          size="sm"
          variant={way === 'counter' ? 'secondary' : 'tertiary'}
          name="start"
          value={`${versionId}~${one.key}~${way}`}
          autofocus={isFirst && at === 0}
        >
          {t(`desk.intake.way.${way}`)}
        </Button>
      ))}
    </Row>
  );
}

function Begun({ begun }: { begun: IntakeBoard['begun'] }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  return (
    <Panel id="begun" title={t('desk.intake.begun')} note={formats.number(begun.length)} flush>
      <Table
        caption={t('desk.intake.begun')}
        quiet
        rows={begun}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'who',
            head: t('desk.intake.applicant'),
            stacked: 'title',
            cell: ({ id, applicantName, name }) => (
              <TwoLines note={words(name)}>
                <RowLink href={url(intakePlaces.draft(id))}>{applicantName || t('desk.intake.nobodyYet')}</RowLink>
              </TwoLines>
            ),
          },
          { key: 'at', head: t('desk.intake.savedAt'), width: 'lg', cell: ({ updatedAt }) => formats.dateTime(updatedAt) },
        ]}
      />
    </Panel>
  );
}
