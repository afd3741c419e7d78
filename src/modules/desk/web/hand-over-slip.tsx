import {
  Alert,
  Button,
  Code,
  DefinitionList,
  Form,
  LinkButton,
  OfficerPage,
  Panel,
  Row,
  RowLink,
  Table,
  TwoLines,
  useT,
  useUrl,
  type Column,
  type FieldErrors,
} from '#platform/ui';
import type { NamedHandOver, NamedLine } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { ScanField } from './hand-over-scan.tsx';
import { LinePapers, SlipState, atWords, giverName, personName, receiverName, useSlipTitle } from './hand-over-words.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

export interface SlipPageProps {
  view: NamedHandOver;
  /** What was scanned and not taken. */
  code?: string;
  errors?: FieldErrors;
}

/** One slip: its two sides with their times, its lines, and what this officer can do with it now. */
export function SlipPage({ view, code = '', errors = {} }: SlipPageProps) {
  const t = useT();
  const url = useUrl();
  const titleOf = useSlipTitle();
  const { slip, lines, allowed } = view;
  return (
    <OfficerPage
      title={titleOf(slip)}
      badge={<SlipState state={slip.state} />}
      back={{ href: url(slipPlaces.board), label: t('desk.handOver.title') }}
      actions={
        <LinkButton variant="secondary" icon="print" keyHint="p" href={url(slipPlaces.print(slip.id))}>
          {t('desk.handOver.print')}
        </LinkButton>
      }
      errors={errors}
    >
      {slip.state === 'acceptedWithMismatches' && <Mismatches lines={lines} />}
      <Panel id="sides" title={t('desk.handOver.sides')}>
        <DefinitionList layout="columns" items={useSides(view)} />
        <SlipActs view={view} />
      </Panel>
      {allowed.change && (
        <Form action={url(slipPlaces.add(slip.id))} version={slip.version}>
          <ScanField label={t('desk.handOver.scan')} hint={t('desk.handOver.scanHint')} value={code} error={errors.code} />
          <Row>
            <Button variant="secondary" icon="plus">
              {t('desk.handOver.add')}
            </Button>
          </Row>
        </Form>
      )}
      <Panel id="lines" title={t('desk.handOver.lines')} note={t('desk.handOver.dossiers', { count: lines.length })} flush>
        <Table caption={t('desk.handOver.lines')} quiet columns={useColumns(view)} rows={lines} rowKey={(line) => line.dossierId} />
      </Panel>
    </OfficerPage>
  );
}

function useSides({ slip, names }: NamedHandOver) {
  const t = useT();
  const signed = (one: { by: string; at: string } | null, none: string) =>
    one ? t('desk.handOver.signed', { name: personName(names, one.by), at: atWords(one.at) }) : t(none);
  return [
    { term: t('desk.handOver.giver'), value: giverName(names, slip), note: signed(slip.handedOver, 'desk.handOver.notGiven') },
    {
      term: t('desk.handOver.receiver'),
      value: receiverName(names, slip),
      note: signed(slip.accepted, slip.withdrawn ? 'desk.handOver.wasWithdrawn' : 'desk.handOver.notAccepted'),
    },
    { term: t('desk.handOver.preparedBy'), value: personName(names, slip.prepared.by), note: atWords(slip.prepared.at) },
  ];
}

function SlipActs({ view: { slip, allowed } }: { view: NamedHandOver }) {
  const t = useT();
  const url = useUrl();
  if (!allowed.give && !allowed.withdraw && !allowed.accept) return null;
  return (
    <Row>
      {allowed.give && (
        <Form action={url(slipPlaces.give(slip.id))} version={slip.version}>
          <Button icon="forward" keyHint="g">
            {t('desk.handOver.give')}
          </Button>
        </Form>
      )}
      {allowed.accept && (
        <LinkButton icon="check" keyHint="n" href={url(slipPlaces.accept(slip.id))}>
          {t('desk.handOver.check')}
        </LinkButton>
      )}
      {allowed.withdraw && (
        <Form action={url(slipPlaces.withdraw(slip.id))} version={slip.version}>
          <Button variant="secondary" icon="back">
            {t('desk.handOver.withdraw')}
          </Button>
        </Form>
      )}
    </Row>
  );
}

function Mismatches({ lines }: { lines: readonly NamedLine[] }) {
  const t = useT();
  const faulty = lines.filter(({ answer }) => answer !== 'there');
  return (
    <Alert tone="warning" title={t('desk.handOver.mismatches', { count: faulty.length })}>
      <ul>
        {faulty.map(({ no, code, answer, remark }) => (
          <li key={no}>
            <Code>{code}</Code>: {t(`dossier.handOver.answer.${answer!}`)}
            {remark && ` (${remark})`}
          </li>
        ))}
      </ul>
    </Alert>
  );
}

function useColumns({ slip, allowed }: NamedHandOver): Column<NamedLine>[] {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const answered = slip.accepted !== null;
  return [
    { key: 'no', head: t('desk.handOver.no'), width: 'xs', stacked: 'hide', cell: (line) => line.no },
    { key: 'code', head: t('desk.inbox.code'), width: 'lg', stacked: 'top', cell: (line) => <Code>{line.code}</Code> },
    {
      key: 'procedure',
      head: t('desk.inbox.procedure'),
      stacked: 'title',
      cell: (line) => (
        <TwoLines note={line.applicantName}>
          <RowLink href={url(places.dossier(line.dossierId))}>{words(line.procedureName)}</RowLink>
        </TwoLines>
      ),
    },
    { key: 'papers', head: t('desk.handOver.what'), stacked: 'line', cell: (line) => <LinePapers line={line} /> },
    ...(answered
      ? [{ key: 'answer', head: t('desk.handOver.answer'), width: 'xl' as const, cell: (line: NamedLine) => <Answer line={line} /> }]
      : []),
    ...(allowed.change && slip.lines.length > 1
      ? [
          {
            key: 'remove',
            head: t('desk.handOver.do'),
            width: 'md' as const,
            stacked: 'line' as const,
            cell: (line: NamedLine) => <Remove slip={slip} line={line} />,
          },
        ]
      : []),
  ];
}

function Answer({ line }: { line: NamedLine }) {
  const t = useT();
  return <TwoLines note={line.remark || undefined}>{t(`dossier.handOver.answer.${line.answer!}`)}</TwoLines>;
}

function Remove({ slip, line }: { slip: NamedHandOver['slip']; line: NamedLine }) {
  const t = useT();
  const url = useUrl();
  return (
    <Form action={url(slipPlaces.remove(slip.id))} version={slip.version}>
      <Button variant="tertiary" size="sm" icon="cross" name="dossier" value={line.dossierId}>
        {t('desk.handOver.remove')}
      </Button>
    </Form>
  );
}
