import { paperField, paperKinds } from '#modules/dossier';
import type { Component } from '#modules/catalogue';
import { Button, Checkbox, Panel, Select, Table, TextInput, TwoLines, useT, type Column } from '#platform/ui';
import type { IntakeView } from './intake-view.ts';
import { useWords } from './words.ts';

interface Props {
  view: IntakeView;
}

/** What was handed in, component by component: on paper, scanned, or both. */
export function IntakeComponents({ view }: Props) {
  const t = useT();
  return (
    <Panel id="papers" title={t('desk.intake.papers')} flush>
      <Table
        caption={t('desk.intake.papers')}
        quiet
        columns={useColumns(view)}
        rows={view.intake.procedure.body.components}
        rowKey={({ key }) => key}
      />
    </Panel>
  );
}

function useColumns({ intake, typed, errors }: IntakeView): Column<Component>[] {
  const t = useT();
  const words = useWords();
  const files = (key: string) => [...intake.uploads, ...intake.pending].filter((one) => one.componentKey === key).length;
  const spoken = (label: string, { name }: Component) => <span class="mc-spoken">{`${words(name)}: ${label}`}</span>;
  const need = ({ need: when }: Component) => t(`desk.intake.need.${when === 'always' || when === 'sometimes' ? when : 'condition'}`);
  return [
    {
      key: 'name',
      head: t('desk.intake.paper'),
      stacked: 'title',
      cell: (component) => <TwoLines note={need(component)}>{words(component.name)}</TwoLines>,
    },
    {
      key: 'kind',
      head: t('desk.intake.copyKind'),
      width: 'xl',
      cell: (component) => (
        <Select
          name={paperField(component.key)}
          label={spoken(t('desk.intake.copyKind'), component)}
          empty={t('desk.intake.noPaper')}
          options={paperKinds.map((kind) => ({ value: kind, label: t(`desk.intake.kind.${kind}`) }))}
          value={typed[paperField(component.key)] ?? ''}
          error={errors[paperField(component.key)]}
        />
      ),
    },
    {
      key: 'copies',
      head: t('desk.intake.copies'),
      width: 'sm',
      cell: (component) => (
        <TextInput
          name={paperField(component.key, 'copies')}
          label={spoken(t('desk.intake.copies'), component)}
          inputMode="numeric"
          width="xs"
          value={typed[paperField(component.key, 'copies')] || String(Math.max(component.paperCopies.min, 1))}
          error={errors[paperField(component.key, 'copies')]}
          maxLength={2}
          autocomplete="off"
        />
      ),
    },
    {
      key: 'toReturn',
      head: t('desk.intake.toReturn'),
      width: 'md',
      cell: (component) => (
        <Checkbox
          name={paperField(component.key, 'toReturn')}
          label={spoken(t('desk.intake.toReturn'), component)}
          checked={typed[paperField(component.key, 'toReturn')] === 'yes'}
          error={errors[paperField(component.key, 'toReturn')]}
        />
      ),
    },
    {
      key: 'scan',
      head: t('desk.intake.scan'),
      width: 'lg',
      cell: (component) =>
        component.source === 'upload' ? (
          <Button name="_do" value={`scan:${component.key}`} variant="secondary" size="sm">
            {files(component.key) > 0 ? t('desk.intake.scanned', { count: files(component.key) }) : t('desk.intake.scanNow')}
            <span class="mc-spoken">: {words(component.name)}</span>
          </Button>
        ) : null,
    },
  ];
}
