import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { refusalGrounds, terminationGrounds } from '#modules/dossier';
import { canonicalJson } from '#platform/text';

const words = z.string().min(1).normalize('NFC');
const time = z.string().regex(/^\d\d:\d\d$/);

/** Working days after the day of receipt (negative: before it), and the time of that day. */
const moment = z.object({ day: z.int().min(-30).max(30), time });
const byOfficer = moment.extend({ by: z.string(), note: z.string().normalize('NFC').default('') });

const act = z.discriminatedUnion('act', [
  byOfficer.extend({ act: z.literal('accept') }),
  byOfficer.extend({ act: z.literal('assign'), to: z.string() }),
  byOfficer.extend({ act: z.literal('take') }),
  byOfficer.extend({ act: z.literal('propose'), draft: words, outcome: z.enum(['granted', 'refused']).default('granted') }),
  byOfficer.extend({ act: z.literal('initial') }),
  byOfficer.extend({ act: z.literal('sign') }),
  byOfficer.extend({ act: z.literal('sendBack') }),
  byOfficer.extend({ act: z.literal('number'), number: words, result: words }),
  byOfficer.extend({ act: z.literal('refuseAcceptance'), ground: z.enum(refusalGrounds) }),
  byOfficer.extend({
    act: z.literal('requestSupplement'),
    items: z.array(z.object({ component: z.string().nullable(), what: words, why: words })).min(1),
    /** Working days after the day of receipt. */
    until: z.int().min(1).max(30),
  }),
  byOfficer.extend({ act: z.literal('supplement') }),
  byOfficer.extend({ act: z.literal('requestPayment'), picks: z.array(z.object({ feeKey: z.string(), quantity: z.int().min(1) })).min(1) }),
  byOfficer.extend({ act: z.literal('suspend') }),
  byOfficer.extend({ act: z.literal('terminate'), ground: z.enum(terminationGrounds) }),
  byOfficer.extend({ act: z.literal('withdraw') }),
  byOfficer.extend({ act: z.literal('cancel') }),
  byOfficer.extend({ act: z.literal('correct'), answers: z.record(z.string(), z.string().normalize('NFC')) }),
  byOfficer.extend({ act: z.literal('return'), manner: z.enum(['counter', 'online', 'post']), collector: words }),
]);

const common = z.object({
  key: z.string().regex(/^[a-z0-9-]+$/),
  answers: z.record(z.string(), z.string().normalize('NFC')),
  files: z.array(z.object({ component: z.string(), name: words, pages: z.int().min(1).max(200) })),
});

/** Waits at the desk: filed so long before the demo is loaded (an ISO 8601 duration). */
const waiting = common.extend({ filed: z.string().startsWith('P'), due: z.undefined().optional(), acts: z.tuple([]).default([]) });

/** On its way: `due` working days are left on the day the demo is loaded, negative when it is or was overdue. */
const onItsWay = common.extend({ filed: moment, due: z.int().min(-30).max(9), acts: z.array(act).min(1) });

const file = z.object({
  procedure: z.string(),
  /** Stands on every page of the demo's papers; letters without marks, for the fonts that every PDF reader has. */
  paperNote: z.string().regex(/^[\x20-\x7e]+$/),
  /** Answers that a dossier does not give itself. */
  answers: z.record(z.string(), z.string().normalize('NFC')),
  dossiers: z.array(z.union([waiting, onItsWay])),
});

export type DemoMoment = z.infer<typeof moment>;
export type DemoAct = z.infer<typeof act>;
export type DemoDossier = z.infer<typeof waiting> | z.infer<typeof onItsWay>;
export type DemoDossiers = z.infer<typeof file>;

/** Reads and checks `dossiers.json` of a demo's folder; the answers of each dossier are whole. Throws when they are at fault. */
export async function readDemoDossiers(folder: string): Promise<DemoDossiers> {
  const read = file.parse(JSON.parse(await readFile(join(folder, 'dossiers.json'), 'utf8')));
  const keys = new Set(read.dossiers.map((one) => one.key));
  if (keys.size < read.dossiers.length) throw new Error(`dossiers.json gives a key twice: ${canonicalJson([...keys])}`);
  return { ...read, dossiers: read.dossiers.map((one) => ({ ...one, answers: { ...read.answers, ...one.answers } })) };
}
