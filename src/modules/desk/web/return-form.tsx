import { collectorKinds } from '#modules/dossier';
import { Checkboxes, Form, Panel, Radios, Row, TextArea, useT } from '#platform/ui';
import { Submit } from './act-fields.tsx';
import { manners } from './act-forms.ts';
import type { ActView } from './act-view.ts';
import { useWords } from './words.ts';

/** How the result is handed over, to whom, by which right, and with which originals. */
export function ReturnForm({ view }: { view: ActView }) {
  const t = useT();
  const { kase, act, typed, errors } = view;
  return (
    <Panel id="do" title={t('desk.act.return')}>
      <Form version={kase.dossier.version}>
        <Radios
          name="manner"
          label={t('desk.return.manner')}
          options={manners.map((value) => ({ value, label: t(`desk.manner.${value}`) }))}
          value={typed.manner}
          error={errors.manner}
        />
        <Radios
          name="collectorKind"
          label={t('desk.return.collectorKind')}
          options={collectorKinds.map((value) => ({ value, label: t(`desk.collector.${value}`) }))}
          value={typed.collectorKind}
          error={errors.collectorKind}
        />
        <TextArea
          name="collector"
          label={t('desk.return.collector')}
          hint={t('desk.return.collectorHint')}
          rows={2}
          maxLength={500}
          value={typed.collector}
          error={errors.collector}
        />
        <TextArea
          name="authorisation"
          label={t('desk.return.authorisation')}
          hint={t('desk.return.authorisationHint')}
          rows={2}
          maxLength={500}
          value={typed.authorisation}
          error={errors.authorisation}
          optional
        />
        <Originals view={view} />
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** The originals that were taken in to be given back: each is ticked as it goes over the counter. */
function Originals({ view: { kase, ticked, errors } }: { view: ActView }) {
  const t = useT();
  const words = useWords();
  const kept = kase.dossier.intake.filter((one) => one.toReturn);
  if (kept.length === 0) return null;
  const nameOf = (key: string) => {
    const known = kase.procedure.components.find((one) => one.key === key);
    return known ? words(known.name) : key;
  };
  return (
    <Checkboxes
      name="originals"
      label={t('desk.return.originals')}
      hint={t('desk.return.originalsHint')}
      options={kept.map(({ component, copies }) => ({
        value: component,
        label: nameOf(component),
        hint: t('desk.return.copies', { copies }),
      }))}
      values={ticked.originals ?? []}
      error={errors.originals}
    />
  );
}
