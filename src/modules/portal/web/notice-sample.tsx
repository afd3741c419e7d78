import type { ProcedureBody } from '#modules/catalogue';
import { parseAnswers, visibleFields, type Form } from '#modules/forms';
import { useT } from '#platform/ui';
import { shownAnswer } from './answer.tsx';
import { useWords } from './words.ts';

/** The form filled in as an example, on a page of its own under the word that says so. */
export function NoticeSample({ procedure: { sample }, form }: { procedure: ProcedureBody; form: Form }) {
  const t = useT();
  const words = useWords();
  if (!sample) return <p class="sheet__foot">{t('portal.sample.none')}</p>;
  const { values } = parseAnswers(form, 'all', sample);
  return (
    <section class="sheet__annex">
      <p class="sheet__mark">{t('portal.sample.mark')}</p>
      <h2>{words(form.title)}</h2>
      <p>{t('portal.sample.note')}</p>
      {form.sections.map((section) => (
        <section key={section.key}>
          <h3>{words(section.title)}</h3>
          <dl>
            {visibleFields(form, section.key, values).map((field) => (
              <div key={field.key}>
                <dt>{words(field.label)}</dt>
                <dd>{shownAnswer(t, words, field, sample[field.key])}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
