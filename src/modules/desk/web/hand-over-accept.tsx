import { answerField, handOverAnswers, remarkField, LONGEST_REMARK } from '#modules/dossier';
import {
  Alert,
  Button,
  Form,
  OfficerPage,
  Panel,
  Radios,
  Row,
  Table,
  TextInput,
  TwoLines,
  useT,
  useUrl,
  type Column,
  type FieldErrors,
} from '#platform/ui';
import type { NamedHandOver, NamedLine } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { ScanField } from './hand-over-scan.tsx';
import { LinePapers, giverName, receiverName, useSlipTitle } from './hand-over-words.tsx';
import { useWords } from './words.ts';

/** What the receiver has said so far, by field. */
export type Answered = Record<string, string>;

export interface AcceptPageProps {
  view: NamedHandOver;
  answered: Answered;
  code: string;
  /** The line that a scan has just ticked. */
  ticked: string | null;
  errors: FieldErrors;
}

/**
 * The receiver's check, line by line or by scanning. Scanning is a press of the form's first button, so that Enter in the
 * field means it; nothing is written until every line has been seen and the last button is pressed.
 */
export function AcceptPage({ view, answered, code, ticked, errors }: AcceptPageProps) {
  const t = useT();
  const url = useUrl();
  const titleOf = useSlipTitle();
  const { slip, lines, names } = view;
  const seen = lines.filter(({ no }) => answered[answerField(no)]).length;
  return (
    <OfficerPage
      title={t('desk.handOver.acceptTitle', { slip: titleOf(slip) })}
      count={t('desk.handOver.seen', { seen, of: lines.length })}
      back={{ href: url(slipPlaces.slip(slip.id)), label: titleOf(slip) }}
      facts={[t('desk.handOver.from', { unit: giverName(names, slip) }), t('desk.handOver.to', { unit: receiverName(names, slip) })]}
      errors={errors}
    >
      {ticked && <Alert tone="success" live title={t('desk.handOver.ticked', { code: ticked })} />}
      <Form action={url(slipPlaces.accept(slip.id))} version={slip.version}>
        <ScanField label={t('desk.handOver.scanSeen')} hint={t('desk.handOver.scanSeenHint')} value={code} error={errors.code} />
        <Row>
          <Button variant="secondary" icon="check" name="act" value="scan">
            {t('desk.handOver.tick')}
          </Button>
        </Row>
        <Panel id="lines" title={t('desk.handOver.lines')} note={t('desk.handOver.dossiers', { count: lines.length })} flush>
          <Table
            caption={t('desk.handOver.lines')}
            quiet
            columns={useColumns(answered, errors)}
            rows={lines}
            rowKey={(line) => line.dossierId}
          />
        </Panel>
        <Row>
          <Button icon="check" name="act" value="accept">
            {t('desk.handOver.accept')}
          </Button>
          {seen === 0 && <span>{t('desk.handOver.seeAll')}</span>}
        </Row>
      </Form>
    </OfficerPage>
  );
}

function useColumns(answered: Answered, errors: FieldErrors): Column<NamedLine>[] {
  const t = useT();
  const words = useWords();
  return [
    { key: 'no', head: t('desk.handOver.no'), width: 'xs', stacked: 'hide', cell: (line) => line.no },
    {
      key: 'papers',
      head: t('desk.handOver.what'),
      stacked: 'line',
      cell: (line) => (
        <>
          <TwoLines note={line.applicantName}>{words(line.procedureName)}</TwoLines>
          <LinePapers line={line} />
        </>
      ),
    },
    {
      key: 'answer',
      head: t('desk.handOver.answer'),
      stacked: 'line',
      cell: ({ no, code }) => (
        <Radios
          name={answerField(no)}
          label={code}
          options={handOverAnswers.map((value) => ({ value, label: t(`dossier.handOver.answer.${value}`) }))}
          value={answered[answerField(no)]}
          error={errors[answerField(no)]}
          inline
        />
      ),
    },
    {
      key: 'remark',
      head: t('desk.handOver.remark'),
      width: 'xl',
      stacked: 'line',
      cell: ({ no }) => (
        <TextInput
          name={remarkField(no)}
          label={t('desk.handOver.remarkOn', { no })}
          optional
          maxLength={LONGEST_REMARK}
          value={answered[remarkField(no)]}
          error={errors[remarkField(no)]}
        />
      ),
    },
  ];
}
