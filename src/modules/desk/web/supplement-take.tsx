import { newestRequest } from '#modules/dossier';
import { acceptAttribute, labelOf } from '#modules/uploads';
import { FileField, Form, Note, Panel, Row, TextArea, useT } from '#platform/ui';
import { MAX_BYTES, NOTE } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { AskedItems } from './asked-items.tsx';
import { ClockEffect } from './clock-effect.tsx';
import { awaitedIn, fileField, supplementForm } from './supplement-forms.ts';
import { useWords } from './words.ts';

/** Takes what completes a dossier: beside what was asked for, a field for each paper, and what was shown without a file. */
export function SupplementTakeForm({ view }: { view: ActView }) {
  const t = useT();
  const words = useWords();
  const { kase, act, typed, errors, waiting } = view;
  const notice = newestRequest(kase.notices);
  const { fields } = supplementForm(kase).waiting!;
  return (
    <Panel id="do" title={t('desk.act.supplement')}>
      {notice && <AskedItems kase={kase} notice={notice} />}
      <Form version={kase.dossier.version} files>
        <ClockEffect view={view} />
        {awaitedIn(kase).map(({ key, name }) => {
          const { accept } = fields[fileField(key)]!;
          return (
            <FileField
              key={key}
              name={fileField(key)}
              label={words(name)}
              accept={acceptAttribute(accept)
                .split(',')
                .filter((one) => one.startsWith('.'))}
              kinds={labelOf(...accept)}
              maxBytes={MAX_BYTES}
              multiple
              stored={waiting
                .filter((one) => one.componentKey === key)
                .map(({ id, name: file, bytes, pages, sha256 }) => ({ id, name: file, bytes, pages, sha256 }))}
              error={errors[fileField(key)]}
              optional
            />
          );
        })}
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
