import { correct } from '#modules/dossier';
import { fieldsOf, type Field } from '#modules/forms';
import type { Case } from '../use-cases/read-case.ts';
import { REASON, text, type ActForm } from './act-form.ts';

/** A declared field under the name that it has in this form, beside the reason. */
export const answerField = (key: string): string => `answer.${key}`;

/** Letters of one answer; how many a field takes is the form's to say. */
const ANSWER = 20_000;

/** The whole application, to be put right. What was not sent stays as it is. */
export const correctForm = ({ form }: Case): ActForm => ({
  texts: { ...Object.fromEntries(keysOf(form).map((key) => [answerField(key), ANSWER])), reason: REASON },
  async run({ deps, tenant, actor, input, typed }) {
    const answers = Object.fromEntries(
      keysOf(form).flatMap((key) => (typed[answerField(key)] === undefined ? [] : [[key, text(typed, answerField(key))]])),
    );
    const done = await correct(deps, tenant, actor, { ...input, answers, reason: text(typed, 'reason') });
    if (done.ok || !done.refusal.fields) return done;
    const known = new Set(keysOf(form));
    const fields = Object.entries(done.refusal.fields).map(([key, fault]) => [known.has(key) ? answerField(key) : key, fault] as const);
    return { ok: false, refusal: { ...done.refusal, fields: Object.fromEntries(fields) } };
  },
});

const keysOf = (form: Case['form']): string[] => fieldsOf(form, 'all').map(({ key }: Field) => key);
