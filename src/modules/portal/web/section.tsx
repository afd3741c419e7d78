import { Alert, Button, Form, Row, useT, type FieldErrors } from '#platform/ui';
import { FormField, type Field, type Section } from '#modules/forms';
import { ApplicationPage } from './application-page.tsx';
import type { Application } from './application.ts';
import { useWords } from './words.ts';

export interface SectionPageProps {
  application: Application;
  section: Section;
  /** Fields that the answers show. */
  fields: readonly Field[];
  /** Field → what was typed. */
  typed: Readonly<Record<string, string>>;
  /** Field → words of the fault; the empty name is a fault of the whole. */
  errors?: FieldErrors;
  /** The last answer brought further questions: they are asked now for the first time. */
  more?: boolean;
}

/** A fault in the summary, where its field does not stand beside it. */
const summed = (label: string, fault: string): string => (label.endsWith('?') ? `${label} ${fault}` : `${label}: ${fault}`);

/** One section of the form, one page. */
export function SectionPage({ application, section, fields, typed, errors = {}, more = false }: SectionPageProps) {
  const t = useT();
  const words = useWords();
  const title = words(section.title);
  const named = Object.fromEntries(
    Object.entries(errors).map(([key, fault]) => {
      const field = fields.find((one) => one.key === key);
      return [key, field ? summed(words(field.label), fault) : fault];
    }),
  );
  return (
    <ApplicationPage application={application} title={title} below errors={named}>
      <h1>{title}</h1>
      {section.hint && <p>{words(section.hint)}</p>}
      {more && (
        <Alert tone="neutral" live>
          <p>{t('portal.section.more')}</p>
        </Alert>
      )}
      <Form>
        {/* Boxes that were not ticked send nothing: this says that they were asked. */}
        <input type="hidden" name="_asked" value={fields.map((field) => field.key).join(' ')} />
        {fields.map((field) => (
          <FormField key={field.key} field={field} value={typed[field.key] ?? ''} error={errors[field.key]} />
        ))}
        <Row>
          <Button iconEnd="arrowRight">{t('portal.section.save')}</Button>
          <Button variant="secondary" name="_later" value="yes">
            {t('portal.section.later')}
          </Button>
        </Row>
      </Form>
    </ApplicationPage>
  );
}
