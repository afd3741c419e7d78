import type { Dossier } from '#modules/dossier';
import { Panel, Table, useT, type Column } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { useWords } from './words.ts';

type Taken = Dossier['intake'][number];

/** What was handed in on paper, as the desk noted it; nothing where nothing was. */
export function PaperIntakePanel({ kase: { dossier, procedure, names } }: { kase: Case }) {
  const t = useT();
  const words = useWords();
  if (dossier.intake.length === 0) return null;
  const nameOf = (key: string) => {
    const known = procedure.components.find((one) => one.key === key);
    return known ? words(known.name) : key;
  };
  const columns: Column<Taken>[] = [
    { key: 'paper', head: t('desk.intake.paper'), stacked: 'title', cell: ({ component }) => nameOf(component) },
    { key: 'kind', head: t('desk.paperIntake.kind'), stacked: 'labelled', cell: ({ copyKind }) => t(`desk.handOver.copyKind.${copyKind}`) },
    { key: 'copies', head: t('desk.intake.copies'), stacked: 'labelled', cell: ({ copies }) => copies },
    {
      key: 'back',
      head: t('desk.intake.toReturn'),
      stacked: 'labelled',
      cell: ({ toReturn }) => t(toReturn ? 'desk.paperIntake.back' : 'desk.paperIntake.kept'),
    },
    {
      key: 'checked',
      head: t('desk.paperIntake.checkedBy'),
      stacked: 'labelled',
      cell: ({ checkedBy }) => (checkedBy ? officerName(names, checkedBy) : ''),
    },
  ];
  return (
    <Panel id="paper-intake" title={t('desk.paperIntake.title')} note={t('desk.paperIntake.count', { count: dossier.intake.length })} flush>
      <Table quiet caption={t('desk.paperIntake.title')} columns={columns} rows={dossier.intake} rowKey={({ component }) => component} />
    </Panel>
  );
}
