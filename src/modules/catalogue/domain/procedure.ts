import { z } from 'zod';
import { condition, need } from '#modules/forms';
import { sectors } from '#modules/organisation';
import { unconfirmed, words } from '#modules/rules';
import { key, limit, procedureCase } from './cases.ts';

const beforeEvent = z.string().regex(/^[1-9]\d{0,3}hb$/);

export const applicantKinds = ['citizen', 'enterprise', 'householdBusiness', 'organisation', 'foreign'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Ways to hand in a dossier. */
export const channels = ['online', 'counter', 'post'] as const;
export type Channel = (typeof channels)[number];

/** Things that happen in a life or in a business, by which procedures are found; a procedure may belong to several. */
export const lifeEvents = [
  'printPublishPress', // print, publish, press
  'holdEvent', // press conferences, exhibitions, statements
  'broadcasting', // radio and television
  'internetPost', // internet, games, post
  'openBusiness', // open a place of business
  'changeRenew', // change, extend or replace a licence
  'itProject', // projects in information technology
] as const;
export type LifeEvent = (typeof lifeEvents)[number];

/** One paper of the dossier. */
const component = z.strictObject({
  key,
  name: words,
  detail: words,
  need,
  /** `form`: made from what is filled in; `upload`: a file. */
  source: z.enum(['form', 'upload']),
  /** One of the procedure's own components. False for a paper that only proves who submits. */
  listed: z.boolean(),
  /** How many are handed in on paper. */
  paperCopies: z.strictObject({ min: z.int().min(0), max: z.int().min(0) }),
  /** Kinds of files; empty where nothing is uploaded. */
  accepts: z.array(z.enum(['image', 'pdf', 'word'])),
});
export type Component = z.infer<typeof component>;

/** A fee (`fee`, phi) or charge (`charge`, le phi) line, in whole dong. */
const fee = z.strictObject({
  key,
  kind: z.enum(['fee', 'charge']),
  name: words,
  amount: z.int().min(0),
  per: z.enum(['dossier', 'page', 'minute']),
  /** The form's number field that says how many; null per dossier. */
  quantityField: z.string().nullable(),
  /** When it is paid: without `intake` it is due at acceptance and collected until the return. */
  moment: z.enum(['intake', 'return']).optional(),
  when: condition.optional(),
});
export type Fee = z.infer<typeof fee>;

/** A procedure's own name in addresses and data: it stays when a national code is given. */
export const procedureKey = z.string().regex(/^[a-z][a-z0-9-]{2,60}$/);

/**
 * One version of a procedure as its file has it: everything a citizen or an officer is told about it. What differs from a
 * published version, in content or in shape, is the next version. What no source tells is null, and named in `unconfirmed`.
 */
export const procedureBody = z
  .strictObject({
    key: procedureKey,
    /** National code; null where no source has one. */
    code: z
      .string()
      .regex(/^\d\.\d{6}$/)
      .nullable(),
    version: z.int().min(1),
    validFrom: z.iso.date(),
    validTo: z.iso.date().nullable(),
    name: words,
    summary: words,
    /** What people call it, for the search. */
    commonNames: z.strictObject({ vi: z.array(z.string()), en: z.array(z.string()) }),
    sector: z.strictObject({ key: z.enum(sectors), name: words }),
    lifeEvents: z.array(z.enum(lifeEvents)),
    /** Code of the competent agency. */
    agencyCode: z.string(),
    /** Code of the other agency of an inter-agency procedure. */
    partnerAgencyCode: z.string().nullable(),
    /** Who decides by law. */
    authority: words.nullable(),
    channels: z.array(z.enum(channels)).min(1),
    /** Rule set → service level of that rule set. */
    serviceLevels: z.record(z.string(), z.string()),
    cases: z.array(procedureCase).min(1),
    /** The form's fields that give the planned hour, from which limits in `hb` are counted back. */
    event: z
      .strictObject({ date: key, time: key, /** How long before it one has to file. */ filedBefore: beforeEvent.nullable() })
      .nullable(),
    /** How soon an applicant is told that a dossier is not valid. */
    invalidNotice: limit.nullable(),
    eligibleApplicants: z.array(z.enum(applicantKinds)).min(1),
    components: z.array(component).min(1),
    /** Number of sets. */
    copies: words.nullable(),
    fees: z.array(fee),
    /** True where the source says that there is none, false where there are lines, null where nothing is known. */
    noFee: z.boolean().nullable(),
    conditions: words.nullable(),
    procedureSteps: z.array(z.strictObject({ name: words, text: words })),
    result: z.strictObject({ kind: z.enum(['licence', 'certificate', 'document']), name: words }),
    /** How long the result is valid. */
    validity: words.nullable(),
    legalBasis: z.array(z.strictObject({ name: words, detail: words.nullable() })),
    publicationDecision: words.nullable(),
    form: z.strictObject({ key: z.string(), version: z.int().min(1) }),
    workflow: z.strictObject({ key: z.string(), version: z.int().min(1) }),
    /** The form filled in as an example, by field, as a person would type it; published marked as a sample. */
    sample: z.record(key, z.string()).optional(),
    /** What no source confirms; screens say so beside it. */
    unconfirmed: z.array(unconfirmed),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'a version ends after it begins')
  .refine(({ cases }) => new Set(cases.map((one) => one.key)).size === cases.length, 'a case stands twice')
  .refine(({ channels: ways }) => new Set(ways).size === ways.length, 'a channel stands twice')
  .refine(
    ({ cases, event }) => event !== null || cases.every(({ timeLimit }) => !timeLimit?.endsWith('hb')),
    'a limit before an event needs the fields of that event',
  )
  .refine(({ fees, noFee }) => fees.length > 0 === (noFee === false), 'noFee is false exactly where there are fees');
export type ProcedureBody = z.infer<typeof procedureBody>;

/** How a procedure is called in addresses and lists: by its national code where it has one. */
export const referenceOf = ({ code, key: own }: Pick<ProcedureBody, 'code' | 'key'>): string => code ?? own;

/** Whether something of this version is still to be confirmed, and the words about it. */
export const unconfirmedAt = (body: ProcedureBody, path: string) => body.unconfirmed.find((open) => open.path === path)?.note;
