import { DIGITISED } from '#modules/dossier';
import { Form, LinkButton, Note, Panel, Row, useT, useUrl } from '#platform/ui';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { digitiseForm, onPaper } from './digitise-form.ts';
import { PaperFields } from './paper-fields-list.tsx';
import { places } from './places.ts';

/** What was handed in on paper, as files: chosen here, or put together from pages on the page for scans. */
export function DigitiseForm({ view }: { view: ActView }) {
  const t = useT();
  const url = useUrl();
  const { kase, act } = view;
  const { fields } = digitiseForm(kase).waiting!;
  return (
    <Panel id="do" title={t('desk.act.digitise')}>
      <Form version={kase.dossier.version} files>
        <PaperFields
          view={view}
          papers={onPaper(kase)}
          fields={fields}
          below={({ key }) => (
            <LinkButton href={url(places.scan(DIGITISED, kase.dossier.id, key))} icon="file" variant="tertiary">
              {t('desk.digitise.scan')}
            </LinkButton>
          )}
        />
        <Note>{t('desk.digitise.what')}</Note>
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}
