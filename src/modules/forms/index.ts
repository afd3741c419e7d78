import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { componentNeeded, condition, holds, need, type Answer, type Answers, type Condition, type Need } from './domain/answers.ts';
export { canAnswer, fieldsOf, form, type Field, type Form, type Section } from './domain/form.ts';
export { emptyAnswers, parseAnswers, splitPersonal, visibleFields, type Parsed } from './domain/parse-answers.ts';
export { isCitizenId, isTaxCode } from './domain/public-numbers.ts';
export { findForm, formVersion, type FormVersion } from './sql/form-version.ts';
export { publishForm } from './use-cases/publish-form.ts';
export { FormField, type FormFieldProps } from './web/form-field.tsx';
