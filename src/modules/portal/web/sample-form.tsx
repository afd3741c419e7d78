import type { ProcedureBody } from '#modules/catalogue';
import { parseAnswers, visibleFields, type Form } from '#modules/forms';
import { DefinitionList, Details, Tag, useT } from '#platform/ui';
import { shownAnswer } from './answer.tsx';
import { useWords } from './words.ts';

/** The form filled in as an example, under the word that says so; says so too where there is none. */
export function SampleForm({ procedure: { sample }, form }: { procedure: ProcedureBody; form: Form }) {
  const t = useT();
  const words = useWords();
  if (!sample) return <p>{t('portal.sample.none')}</p>;
  const { values } = parseAnswers(form, 'all', sample);
  return (
    <Details summary={t('portal.sample.title', { form: form.officialForm ? words(form.officialForm) : words(form.title) })}>
      <p>
        <Tag tone="accent">{t('portal.sample.mark')}</Tag> {t('portal.sample.note')}
      </p>
      {form.sections.map((section) => (
        <section key={section.key}>
          <h3>{words(section.title)}</h3>
          <DefinitionList
            layout="sides"
            items={visibleFields(form, section.key, values).map((field) => ({
              term: words(field.label),
              value: shownAnswer(t, words, field, sample[field.key]),
            }))}
          />
        </section>
      ))}
    </Details>
  );
}
