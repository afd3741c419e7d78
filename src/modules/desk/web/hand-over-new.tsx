import type { WaitingTurn } from '#modules/dossier';
import { formats } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { Words } from '#modules/rules';
import {
  Badge,
  Button,
  Code,
  EmptyState,
  Form,
  OfficerPage,
  Row,
  RowLink,
  Table,
  TableBox,
  TwoLines,
  useT,
  useUrl,
  type Column,
  type FieldErrors,
} from '#platform/ui';
import type { SlipNames } from '../use-cases/read-hand-over.ts';
import { slipPlaces, type SlipWay } from './hand-over-places.ts';
import { ScanField } from './hand-over-scan.tsx';
import { giverName, receiverName } from './hand-over-words.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

export interface NewSlipProps {
  way: SlipWay;
  waiting: readonly WaitingTurn[];
  procedures: Map<Id, Words>;
  names: SlipNames;
  chosen: readonly string[];
  code: string;
  errors: FieldErrors;
}

/** All that waits between two units, ticked as far as it is due; a scanned code goes with it. */
export function NewSlipPage({ way, waiting, procedures, names, chosen, code, errors }: NewSlipProps) {
  const t = useT();
  const url = useUrl();
  return (
    <OfficerPage
      title={t('desk.handOver.new')}
      back={{ href: url(slipPlaces.board), label: t('desk.handOver.title') }}
      facts={[t('desk.handOver.from', { unit: giverName(names, way) }), t('desk.handOver.to', { unit: receiverName(names, way) })]}
      errors={errors}
    >
      <Form id="slip" action={url(slipPlaces.make(way))}>
        <ScanField label={t('desk.handOver.scanMore')} hint={t('desk.handOver.scanMoreHint')} value={code} error={errors.code} />
        <Row>
          <Button icon="list">{t('desk.handOver.create')}</Button>
        </Row>
      </Form>
      {waiting.length === 0 ? (
        <EmptyState title={t('desk.handOver.noneWaits')}>{t('desk.handOver.noneWaitsText')}</EmptyState>
      ) : (
        <TableBox>
          <Table
            work
            quiet
            caption={t('desk.handOver.waiting')}
            columns={useColumns(procedures)}
            rows={waiting}
            rowKey={(row) => row.dossierId}
            select={{ name: 'dossier', form: 'slip', chosen, label: (row) => t('desk.handOver.choose', { code: row.code }) }}
          />
        </TableBox>
      )}
    </OfficerPage>
  );
}

function useColumns(procedures: Map<Id, Words>): Column<WaitingTurn>[] {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  return [
    { key: 'code', head: t('desk.inbox.code'), width: 'lg', stacked: 'short', cell: (row) => <Code>{row.code}</Code> },
    {
      key: 'procedure',
      head: t('desk.inbox.procedure'),
      stacked: 'title',
      cell: (row) => {
        const name = procedures.get(row.procedureVersionId);
        return <RowLink href={url(places.dossier(row.dossierId))}>{name ? words(name) : row.code}</RowLink>;
      },
    },
    { key: 'applicant', head: t('desk.inbox.applicant'), width: 'xl', stacked: 'line', cell: (row) => row.applicantName },
    {
      key: 'received',
      head: t('desk.handOver.received'),
      width: 'md',
      stacked: 'line',
      cell: (row) =>
        row.direction === 'toDesk' ? (
          (row.resultNumber ?? t('desk.handOver.papers'))
        ) : (
          <TwoLines>{row.receivedAt && formats.dateTime(row.receivedAt)}</TwoLines>
        ),
    },
    { key: 'turn', head: t('desk.handOver.turn'), width: 'lg', stacked: 'top', cell: (row) => <Turn turn={row.turn} /> },
  ];
}

const tones = { late: 'late', now: 'plain', next: 'status' } as const;

function Turn({ turn }: Pick<WaitingTurn, 'turn'>) {
  const t = useT();
  return <Badge tone={tones[turn]}>{t(`desk.handOver.turn.${turn}`)}</Badge>;
}
