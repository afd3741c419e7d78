import { z } from 'zod';
import { condition, need } from '#modules/forms';
import { sectors } from '#modules/organisation';
import { unconfirmed, words } from '#modules/rules';

const key = z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/);
/** `10wd`, as `parseLimit` of `#modules/calendar` reads it. */
const limit = z.string().regex(/^(0wd|[1-9]\d{0,3}(wd|d|h|hb|wh))$/);

export const applicantKinds = ['citizen', 'enterprise', 'householdBusiness', 'organisation', 'foreign'] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** Things that happen in a life, by which procedures are found. */
export const lifeEvents = ['printPublishPress', 'internetPost'] as const;
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
  when: condition.optional(),
});
export type Fee = z.infer<typeof fee>;

/** One version of a procedure as its file has it: everything a citizen or an officer is told about it. */
export const procedureBody = z
  .strictObject({
    code: z.string().regex(/^\d\.\d{6}$/),
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
    /** Rule set → service level of that rule set. */
    serviceLevels: z.record(z.string(), z.string()),
    timeLimit: limit,
    /** How soon an applicant is told that a dossier is not valid. */
    invalidNotice: limit.nullable(),
    eligibleApplicants: z.array(z.enum(applicantKinds)).min(1),
    components: z.array(component).min(1),
    fees: z.array(fee),
    conditions: words.nullable(),
    procedureSteps: z.array(z.strictObject({ name: words, text: words })),
    result: z.strictObject({ kind: z.enum(['licence', 'certificate', 'document']), name: words }),
    legalBasis: z.array(z.strictObject({ name: words, detail: words.nullable() })),
    publicationDecision: words.nullable(),
    form: z.strictObject({ key: z.string(), version: z.int().min(1) }),
    workflow: z.strictObject({ key: z.string(), version: z.int().min(1) }),
    /** What no source confirms; screens say so beside it. */
    unconfirmed: z.array(unconfirmed),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validTo >= validFrom, 'a version ends after it begins');
export type ProcedureBody = z.infer<typeof procedureBody>;

/** Whether something of this version is still to be confirmed, and the words about it. */
export const unconfirmedAt = (body: ProcedureBody, path: string) => body.unconfirmed.find((open) => open.path === path)?.note;
