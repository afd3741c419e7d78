import { z } from 'zod';
import { cleanText } from '#platform/text';
import { Temporal } from '#platform/time';
import type { Answer } from './answers.ts';
import type { Field } from './form.ts';
import { isCitizenId, isTaxCode } from './public-numbers.ts';

/** What a person typed: missing and blank are alike, text is NFC and can be stored. */
const typed = z
  .union([
    z.string(),
    z.boolean().transform(String),
    z.number().transform(String),
    z.null().transform(() => ''),
    z.undefined().transform(() => ''),
  ])
  .pipe(z.string().refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'forms.error.notText'))
  .transform(cleanText);

const line = (text: string) => text.replace(/\s+/gu, ' ');

/** A rule turns typed text that is not blank into an answer, or gives the message of its fault. */
type Rule = (text: string) => { answer: Answer } | { fault: string };
const answer = (value: Answer) => ({ answer: value });
const fault = (name: string) => ({ fault: `forms.error.${name}` });
const matching = (text: string, shape: RegExp, name: string) => (shape.test(text) ? answer(text) : fault(name));

/** The zod schema of one field: from what was typed to the answer. Faults are message keys `forms.error.*`. */
export function fieldSchema(field: Field): z.ZodType<Answer> {
  const rule = ruleOf(field);
  return typed.transform((text, context): Answer => {
    if (text === '' && !field.required) return null;
    const judged = text === '' ? fault('required') : rule(text);
    if ('answer' in judged) return judged.answer;
    context.addIssue({ code: 'custom', message: judged.fault });
    return z.NEVER;
  });
}

function ruleOf(field: Field): Rule {
  switch (field.type) {
    case 'text':
      return (text) => (line(text).length > field.max ? fault('tooLong') : answer(line(text)));
    case 'textarea':
      return (text) => (text.length > field.max ? fault('tooLong') : answer(text));
    case 'number':
      return (text) => wholeNumber(text, field.min, field.max);
    case 'choice':
      return (text) => (field.options.some((option) => option.value === text) ? answer(text) : fault('notChoice'));
    case 'yesNo':
      return (text) => yesNo(text);
    case 'date':
      return date;
    case 'time':
      return time;
    case 'phone':
      return phone;
    case 'email':
      return (text) => (text.length <= 254 && z.email().safeParse(text).success ? answer(text) : fault('notEmail'));
    case 'organisationNumber':
      return organisationNumber;
    case 'citizenId':
      return (text) => (isCitizenId(digitsOf(text)) ? answer(digitsOf(text)) : fault('notCitizenId'));
    case 'taxCode':
      return taxCode;
  }
}

const digitsOf = (text: string) => text.replace(/[\s.]/g, '');

/** A household's tax number is the citizen's own number since July 2025. */
function taxCode(text: string): ReturnType<Rule> {
  const digits = digitsOf(text);
  return isTaxCode(digits) || isCitizenId(digits) ? answer(digits) : fault('notTaxCode');
}

/** A tax or identity number, or the number of a decision. What has as many digits as one of the first has to be one. */
function organisationNumber(text: string): ReturnType<Rule> {
  const digits = digitsOf(text);
  if (/^\d{10}(-?\d{3})?$/.test(digits)) return isTaxCode(digits) ? answer(digits) : fault('notTaxCode');
  if (/^\d{12}$/.test(digits)) return isCitizenId(digits) ? answer(digits) : fault('notCitizenId');
  return matching(line(text), /^(?=.{3,60}$)[\p{L}\p{N}][\p{L}\p{N} ./-]*$/u, 'notOrganisationNumber');
}

/** Whole numbers, also with the dots or spaces that people put between thousands. */
function wholeNumber(text: string, min: number, max: number): ReturnType<Rule> {
  const digits = /^\d{1,3}([. ]\d{3})+$/.test(text) ? text.replace(/[. ]/g, '') : text;
  if (!/^\d{1,12}$/.test(digits)) return fault('notNumber');
  const value = Number(digits);
  return value < min || value > max ? fault('outOfRange') : answer(value);
}

function yesNo(text: string): ReturnType<Rule> {
  if (text === 'yes' || text === 'true') return answer(true);
  return text === 'no' || text === 'false' ? answer(false) : fault('notChoice');
}

/** `05/03/2026` or `2026-03-05`. */
function date(text: string): ReturnType<Rule> {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = local ? `${local[3]}-${local[2]!.padStart(2, '0')}-${local[1]!.padStart(2, '0')}` : text;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(iso)) return fault('notDate');
  try {
    return answer(Temporal.PlainDate.from(iso, { overflow: 'reject' }).toString());
  } catch {
    return fault('notDate');
  }
}

/** A time of day: `14:30`, `14h30`, `8h`, also with blanks, `gio` or a dot; answered as `HH:MM`. */
function time(text: string): ReturnType<Rule> {
  const [, hour, minute = '0'] = /^(\d{1,2})\s*(?:[:h.]|gi\u1edd)\s*(?:(\d{1,2})\s*(?:ph?|ph\u00fat)?)?$/iu.exec(text) ?? [];
  if (hour === undefined || Number(hour) > 23 || Number(minute) > 59) return fault('notTime');
  return answer(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
}

/** Vietnamese numbers: ten digits from 0, or eleven of a fixed line (02…); `+84` and separators are taken too. */
function phone(text: string): ReturnType<Rule> {
  const digits = text.replace(/[\s.()-]/g, '').replace(/^\+84/, '0');
  return matching(digits, /^(0[1-9]\d{8}|02\d{9})$/, 'notPhone');
}
