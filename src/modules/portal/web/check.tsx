import { feesDue, type Component } from '#modules/catalogue';
import type { Field } from '#modules/forms';
import { formats } from '#platform/i18n';
import {
  Alert,
  Button,
  Checkbox,
  DefinitionList,
  Form,
  ReceiptFiles,
  Section,
  useT,
  useUrl,
  type Definition,
  type FieldErrors,
} from '#platform/ui';
import type { PaperProgress, SectionProgress } from '../domain/progress.ts';
import { shownAnswer } from './answer.tsx';
import { ApplicationPage } from './application-page.tsx';
import type { Application } from './application.ts';
import { feeRate } from './fees.tsx';
import { MissingList } from './missing-list.tsx';
import { places } from './places.ts';
import { storedFile } from './stored-file.ts';
import { useWords } from './words.ts';

export interface CheckPageProps {
  application: Application;
  errors?: FieldErrors;
}

/** Every answer and every file once more, with the way to change it; what is missing; the declaration; the big button. */
export function CheckPage({ application, errors = {} }: CheckPageProps) {
  const t = useT();
  const { progress } = application;
  const title = t('portal.check.title');
  return (
    <ApplicationPage application={application} title={title} below errors={errors}>
      <h1>{title}</h1>
      {!progress.ready && <MissingList application={application} />}
      {progress.sections.map((one) => (
        <Answers key={one.section.key} application={application} {...one} />
      ))}
      {progress.papers.map((one) => one.state !== 'blocked' && <Files key={one.component.key} application={application} {...one} />)}
      <FeesHere application={application} />
      {progress.ready ? <Send errors={errors} /> : <Alert tone="neutral">{t('portal.check.notYet')}</Alert>}
    </ApplicationPage>
  );
}

function Answers({ application, section, fields }: SectionProgress & { application: Application }) {
  const words = useWords();
  const t = useT();
  const answer = (field: Field): Definition => ({
    term: words(field.label),
    value: shownAnswer(t, words, field, application.draft.answers[field.key]),
  });
  return (
    <Section
      id={`muc-${section.key}`}
      title={words(section.title)}
      more={<Change href={places.section(application.draft.id, section.key)} what={words(section.title)} />}
    >
      <DefinitionList layout="sides" items={fields.map(answer)} />
    </Section>
  );
}

function Files({ application, component, state }: PaperProgress<Component> & { application: Application }) {
  const words = useWords();
  const t = useT();
  const url = useUrl();
  const { draft, uploads } = application;
  const own = uploads.filter((upload) => upload.componentKey === component.key);
  const files = own.map((upload) => storedFile(upload, { href: url(places.file(draft.id, upload.id)) }));
  return (
    <Section
      id={`giay-to-${component.key}`}
      title={words(component.name)}
      more={<Change href={places.paper(draft.id, component.key)} what={words(component.name)} add={files.length === 0} />}
    >
      {files.length > 0 ? (
        <ReceiptFiles files={files} />
      ) : (
        <p>{t(state === 'optional' ? 'portal.check.noFileOptional' : 'portal.check.noFile')}</p>
      )}
    </Section>
  );
}

function Change({ href, what, add }: { href: string; what: string; add?: boolean }) {
  const t = useT();
  const url = useUrl();
  return (
    <a href={url(href)}>
      {t(add ? 'portal.check.add' : 'portal.check.change')}
      <span class="mc-spoken"> {what}</span>
    </a>
  );
}

/** What the answers make it cost. */
function FeesHere({ application }: { application: Application }) {
  const t = useT();
  const words = useWords();
  const lines = feesDue(application.version.body, application.progress.values);
  if (lines.length === 0) return null;
  const items: Definition[] = lines.map(({ fee, quantity, amount }) => ({
    term: words(fee.name),
    value: formats.money(amount),
    note: fee.per === 'dossier' ? undefined : `${formats.number(quantity)} × ${feeRate(t, fee)}`,
  }));
  return (
    <Section id="phi" title={t('portal.fee.title')} intro={t('portal.check.feeIntro')}>
      <DefinitionList layout="sides" items={items} />
    </Section>
  );
}

function Send({ errors }: { errors: FieldErrors }) {
  const t = useT();
  return (
    <Section id="nop" title={t('portal.check.declare')}>
      <Form>
        <Checkbox name="declared" label={t('portal.check.declaration')} error={errors.declared} />
        <p>{t('portal.check.after')}</p>
        <Button size="lg" busy={t('portal.check.sending')}>
          {t('portal.check.send')}
        </Button>
      </Form>
    </Section>
  );
}
