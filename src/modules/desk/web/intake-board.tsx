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

function Lines({ board: { words, lines, elsewhere } }: Pick<IntakeBoardPageProps, 'board'>) {
  const t = useT();
  const columns = useColumns(words !== '' ? lines[0] : undefined);
  if (lines.length === 0 && elsewhere.length === 0)
    return <EmptyState title={t(words === '' ? 'desk.intake.nothing' : 'desk.intake.noneFound')} />;
  return (
    <>
      {lines.length > 0 && (
        <Form>
          <Table
            caption={t(words === '' ? 'desk.intake.mine' : 'desk.intake.found')}
            columns={columns}
            rows={lines}
            rowKey={({ versionId }) => versionId}
          />
        </Form>
      )}
      {elsewhere.length > 0 && (
        <Table caption={t('desk.intake.elsewhere')} columns={columns.slice(0, 1)} rows={elsewhere} rowKey={({ versionId }) => versionId} />
      )}
    </>
  );
}

/** The button of `first` has the focus: what was searched is most often what fits best. */
function useColumns(first: BoardLine | undefined): Column<BoardLine>[] {
  const t = useT();
  const { lang } = usePage();
  return [
    {
      key: 'name',
      head: t('desk.intake.procedure'),
      stacked: 'title',
      cell: ({ name, nameEn, code, sector }) => (
        <TwoLines note={/^\d/.test(code) ? `${code} · ${t(`desk.intake.sector.${sector}`)}` : t(`desk.intake.sector.${sector}`)}>
          {lang === 'vi' ? name : nameEn}
        </TwoLines>
      ),
    },
    { key: 'cases', head: t('desk.intake.begin'), stacked: 'line', cell: (line) => <Cases line={line} isFirst={line === first} /> },
  ];
}

/** One button a case and channel. A case without a limit says so instead. */
function Cases({ line: { versionId, cases, channels }, isFirst }: { line: BoardLine; isFirst: boolean }) {
  const t = useT();
  const words = useWords();
  const ways = (['counter', 'post'] as const).filter((way) => channels.includes(way));
  return (
    <>
      {cases.map(({ key, name, timeLimit }, at) => (
        <Row key={key}>
          {cases.length > 1 && <span>{words(name)}</span>}
          {timeLimit === null && <span class="mc-subtle">{t('desk.intake.noLimit')}</span>}
          {timeLimit !== null &&
            ways.map((way, n) => (
              <Button
                key={way}
                size="sm"
                variant={way === 'counter' ? 'primary' : 'secondary'}
                name="start"
                value={`${versionId}~${key}~${way}`}
                autofocus={isFirst && at === cases.findIndex((one) => one.timeLimit !== null) && n === 0}
              >
                {t(`desk.intake.way.${way}`)}
              </Button>
            ))}
        </Row>
      ))}
    </>
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
