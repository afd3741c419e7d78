import { z } from 'zod';
import { codePatterns, type CodePattern } from './dossier-code.ts';
import { unconfirmed, words } from './words.ts';

const patterns = Object.keys(codePatterns) as [CodePattern, ...CodePattern[]];
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const limit = z.string().regex(/^[1-9]\d{0,3}(wd|d|h|wh)$/);

/** What the law of a period lays down, as data. Chosen by the dossier's date of receipt. */
export const ruleSet = z.strictObject({
  id: z.string().regex(/^\d{4}[a-z]?$/),
  name: words,
  validFrom: z.iso.date(),
  /** Last day, inclusive; null while in force. */
  validTo: z.iso.date().nullable(),
  dossierCode: z.strictObject({
    pattern: z.enum(patterns),
    /** The act at which a filing gets its code; before it, it has a submission number. */
    givenAt: z.enum(['submission', 'acceptance']),
    source: words,
  }),
  serviceLevels: z.array(z.strictObject({ id: z.string(), name: words })).min(1),
  supplement: z.strictObject({
    /** What a request for a supplement after appraisal does to the clock. */
    afterAppraisal: z.enum(['restart', 'pause', 'none']),
    /** Counted from receipt: a later request does not restart. Null where no window is known. */
    window: limit.nullable(),
    /** How often it may be asked without a leader. */
    times: z.int().min(1),
    source: words,
  }),
  /** How soon an online filing must be answered. Not confirmed: shown as such or not at all, and no clock runs on it. */
  acknowledgement: z.strictObject({ limit, confirmed: z.boolean() }).nullable(),
  /** `HH:MM`: receipt from then on counts as of the next worked date's opening. Null: off. */
  receiptCutoff: clockTime.nullable(),
  handOver: z.strictObject({
    /** `HH:MM`: paper received after it goes to the agency at the start of the next working day, not on the same day. Null: off. */
    cutoff: clockTime.nullable(),
    source: words,
  }),
  /** How long after the receipt it may still be typed in, with a proof or a reason, counted from the receipt. */
  backdating: z.strictObject({ limit, confirmed: z.boolean(), source: words }),
  formSet: z.string(),
  orgCodeScheme: z.string(),
  tiers: z.int().min(2).max(3),
  unconfirmed: z.array(unconfirmed),
});
export type RuleSet = z.infer<typeof ruleSet>;
