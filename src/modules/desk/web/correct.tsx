import { FormField, parseAnswers, visibleFields, type Field } from '#modules/forms';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { Form, Note, Panel, Row, TextArea, useT } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';
import { REASON } from './act-form.ts';
import { Submit } from './act-fields.tsx';
import type { ActView } from './act-view.ts';
import { answerField } from './correct-form.ts';
import { useWords } from './words.ts';

/** The whole application as it stands, to be put right, and why. */
export function CorrectForm({ view }: { view: ActView }) {
  const t = useT();
  const words = useWords();
  const { kase, act, typed, errors } = view;
  const raw = rawOf(view);
  const { values } = parseAnswers(kase.form, 'all', raw);
  return (
    <Panel id="do" title={t('desk.act.correct')}>
      <Form version={kase.dossier.version}>
        <p>{t('desk.correct.what')}</p>
        <TextArea
          name="reason"
          label={t('desk.correct.reason')}
          hint={t('desk.correct.hint')}
          rows={2}
          maxLength={REASON}
          value={typed.reason}
          error={errors.reason}
        />
        {kase.form.sections.map(({ key, title }) => (
          <section key={key} class="mc-stack">
            <h3>{words(title)}</h3>
            {visibleFields(kase.form, key, values).map((field) => (
              <FormField
                key={field.key}
                field={{ ...field, key: answerField(field.key) }}
                value={raw[field.key] ?? ''}
                error={errors[answerField(field.key)]}
              />
            ))}
          </section>
        ))}
        <Note>{t('desk.correct.kept')}</Note>
        <Row>
          <Submit view={{ act }} />
        </Row>
      </Form>
    </Panel>
  );
}

/** What stands in the fields: as it was typed into this form, else as it is on record. */
const rawOf = ({ kase, typed }: ActView): Record<string, string> =>
  Object.fromEntries(
    kase.form.sections.flatMap(({ fields }) =>
      fields.map((field) => [field.key, typed[answerField(field.key)] ?? storedText(field, kase.answers[field.key])] as const),
    ),
  );

/** A stored answer as a person would type it. */
function storedText(field: Field, answer: Case['answers'][string]): string {
  if (answer === null || answer === undefined) return '';
  if (typeof answer === 'boolean') return answer ? 'yes' : 'no';
  if (field.type === 'date' && typeof answer === 'string') return formats.date(Temporal.PlainDate.from(answer));
  return String(answer);
}
