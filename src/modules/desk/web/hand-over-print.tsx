import { handOverNumber } from '#modules/dossier';
import { Code, DefinitionList, LinkButton, Note, OfficerPage, Table, useT, useUrl, type Column } from '#platform/ui';
import type { NamedHandOver, NamedLine } from '../use-cases/read-hand-over.ts';
import { slipPlaces } from './hand-over-places.ts';
import { atWords, giverName, personName, receiverName, usePaperWords } from './hand-over-words.tsx';
import { useWords } from './words.ts';

/** Up to so many lines, both copies stand on one sheet of A4. */
const SHORT = 3;

/** The slip on paper: a short one twice, a copy for each side; a longer one once, to be printed twice. */
export function SlipPrintPage({ view }: { view: NamedHandOver }) {
  const t = useT();
  const url = useUrl();
  const { slip, lines } = view;
  const copies = lines.length <= SHORT ? (['giver', 'receiver'] as const) : (['both'] as const);
  return (
    <OfficerPage
      title={t('desk.handOver.printTitle', { number: handOverNumber(slip) })}
      actions={
        <LinkButton variant="secondary" icon="arrowLeft" href={url(slipPlaces.slip(slip.id))}>
          {t('desk.handOver.printBack')}
        </LinkButton>
      }
    >
      {copies.map((side) => (
        <section key={side}>
          <h2>{t(`desk.handOver.copyOf.${side}`)}</h2>
          <Copy view={view} />
        </section>
      ))}
    </OfficerPage>
  );
}

function Copy({ view }: { view: NamedHandOver }) {
  const t = useT();
  const { slip, lines, names } = view;
  return (
    <>
      <DefinitionList
        layout="columns"
        items={[
          { term: t('desk.handOver.number'), value: handOverNumber(slip) },
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
      <p>{t('desk.handOver.twoCopies', { count: lines.length })}</p>
      <DefinitionList layout="columns" items={useSignatures(view)} />
    </>
  );
}

function useColumns(answered: boolean): Column<NamedLine>[] {
  const t = useT();
  const words = useWords();
  const papersOf = usePaperWords();
  return [
    { key: 'no', head: t('desk.handOver.no'), width: 'xs', cell: (line) => line.no },
    {
      key: 'dossier',
      head: t('desk.handOver.dossier'),
      cell: (line) => (
        <>
          <Code>{line.code}</Code>
          <div>{line.applicantName}</div>
          <small>{words(line.procedureName)}</small>
        </>
      ),
    },
    { key: 'papers', head: t('desk.handOver.what'), cell: (line) => papersOf(line) },
    {
      key: 'answer',
      head: t('desk.handOver.answer'),
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
