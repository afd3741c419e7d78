import { handOverNumber } from '#modules/dossier';
import { Card, Code, DefinitionList, Note, OfficerPage, Sheet, Table, useT, useUrl, type Column } from '#platform/ui';
import type { NamedHandOver, NamedLine } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { LinePapers, atWords, giverName, personName, receiverName, useSlipTitle } from './hand-over-words.tsx';
import { useWords } from './words.ts';

/** The slip on paper, a copy for each side; short ones stand on one sheet of A4. */
export function SlipPrintPage({ view }: { view: NamedHandOver }) {
  const t = useT();
  const url = useUrl();
  const titleOf = useSlipTitle();
  return (
    <OfficerPage
      title={t('desk.handOver.printTitle', { number: handOverNumber(view.slip) })}
      back={{ href: url(slipPlaces.slip(view.slip.id)), label: titleOf(view.slip) }}
    >
      {(['giver', 'receiver'] as const).map((side) => (
        <Card key={side}>
          <Copy view={view} side={side} />
        </Card>
      ))}
    </OfficerPage>
  );
}

function Copy({ view, side }: { view: NamedHandOver; side: 'giver' | 'receiver' }) {
  const t = useT();
  const { slip, lines, names } = view;
  return (
    <Sheet title={t('desk.handOver.copyTitle', { number: handOverNumber(slip), side: t(`desk.handOver.copyOf.${side}`) })}>
      <DefinitionList
        layout="sides"
        items={[
          { term: t('desk.handOver.giver'), value: giverName(names, slip) },
          { term: t('desk.handOver.receiver'), value: receiverName(names, slip) },
        ]}
      />
      <Table
        caption={t('desk.handOver.lines')}
        quiet
        small
        columns={useColumns(slip.accepted !== null)}
        rows={lines}
        rowKey={(line) => line.dossierId}
      />
      <DefinitionList layout="columns" items={useSignatures(view)} />
    </Sheet>
  );
}

function useColumns(answered: boolean): Column<NamedLine>[] {
  const t = useT();
  const words = useWords();
  return [
    { key: 'no', head: t('desk.handOver.no'), width: 'xs', cell: (line) => line.no },
    {
      key: 'dossier',
      head: t('desk.handOver.dossier'),
      cell: (line) => (
        <>
          <Code>{line.code}</Code>
          <div>{words(line.procedureName)}</div>
          <div>{line.applicantName}</div>
        </>
      ),
    },
    { key: 'papers', head: t('desk.handOver.what'), cell: (line) => <LinePapers line={line} /> },
    {
      key: 'answer',
      head: t('desk.handOver.answer'),
      width: 'md',
      cell: ({ answer, remark }) => (answered ? [t(`dossier.handOver.answer.${answer!}`), remark].filter(Boolean).join('. ') : ''),
    },
  ];
}

/** Room to sign by hand, over the names of who signed on the screen. */
function useSignatures({ slip, names }: NamedHandOver) {
  const t = useT();
  const signature = (term: string, one: { by: string; at: string } | null) => ({
    term,
    value: (
      <>
        <Note>{t('desk.handOver.signHere')}</Note>
        <br />
        <br />
        {one ? personName(names, one.by) : '\u00a0'}
      </>
    ),
    note: one ? t('desk.handOver.onScreen', { at: atWords(one.at) }) : undefined,
  });
  return [signature(t('desk.handOver.giver'), slip.handedOver), signature(t('desk.handOver.receiver'), slip.accepted)];
}
