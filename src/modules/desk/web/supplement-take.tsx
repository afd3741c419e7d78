import { newestRequest } from '#modules/dossier';
import { Form, Note, Panel, Row, TextArea, useT } from '#platform/ui';
import { NOTE } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { AskedItems } from './asked-items.tsx';
import { ClockEffect } from './clock-effect.tsx';
import { PaperFields } from './paper-fields-list.tsx';
import { awaitedIn, supplementForm } from './supplement-forms.ts';

/** Takes what completes a dossier: beside what was asked for, a field for each paper, and what was shown without a file. */
export function SupplementTakeForm({ view }: { view: ActView }) {
  const t = useT();
  const { kase, act, typed, errors } = view;
  const notice = newestRequest(kase.notices);
  const { fields } = supplementForm(kase).waiting!;
  return (
    <Panel id="do" title={t('desk.act.supplement')}>
      {notice && <AskedItems kase={kase} notice={notice} />}
      <Form version={kase.dossier.version} files>
        <ClockEffect view={view} />
        <PaperFields view={view} papers={awaitedIn(kase)} fields={fields} />
        <TextArea
          name="note"
          label={t('desk.supplement.note')}
          hint={t('desk.supplement.hint')}
          rows={3}
          maxLength={NOTE}
          value={typed.note}
          error={errors.note}
          optional
        />
        <Note>{t('desk.supplement.what')}</Note>
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}
