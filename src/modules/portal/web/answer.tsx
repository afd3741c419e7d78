import type { Field } from '#modules/forms';
import type { Words } from '#modules/rules';
import { formats, type Translate } from '#platform/i18n';
import { Subtle } from '#platform/ui';

/** An answer as people read it: the option's words, yes or no, lines as they were typed. */
export function shownAnswer(t: Translate, words: (words: Words) => string, field: Field, typed: string | readonly string[] | undefined) {
  const text = (typeof typed === 'string' ? typed : (typed?.[0] ?? '')).trim();
  if (text === '') return <Subtle>{t(field.required ? 'portal.check.empty' : 'portal.check.leftEmpty')}</Subtle>;
  switch (field.type) {
    case 'choice': {
      const option = field.options.find((one) => one.value === text);
      return option ? words(option.label) : text;
    }
    case 'yesNo':
      return text === 'yes' || text === 'no' ? t(`portal.${text}`) : text;
    case 'number':
      return /^\d{1,12}$/.test(text) ? formats.number(Number(text)) : text;
    case 'textarea':
      return text.split('\n').map((line, i) => (
        <span key={i}>
          {i > 0 && <br />}
          {line}
        </span>
      ));
    default:
      return text;
  }
}
