import { findProcedure } from '#modules/catalogue';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { TypedPaper } from '../domain/paper-intake.ts';
import { readIntake, type Intake } from '../use-cases/intake/read-intake.ts';
import { startIntake } from '../use-cases/intake/start-intake.ts';
import { takeIn, type TakeInInput, type TakenIn } from '../use-cases/intake/take-in.ts';
import { answers, type Office, type Who } from './office.ts';

/** A manuscript on paper, as it is handed over the counter. */
export const manuscript: TypedPaper = { component: 'manuscript', copyKind: 'original', copies: '2', toReturn: false };

/** What the desk says where nothing is special. */
export const ordinary: Omit<TakeInInput, 'key' | 'draftId' | 'version'> = {
  channel: 'counter',
  answers,
  papers: [manuscript],
  resultBy: 'counter',
  receipt: {},
  post: null,
  accept: true,
};

interface Begun {
  reference?: string;
  caseKey?: string;
  channel?: 'counter' | 'post';
  like?: Id;
  who?: Who;
}

/** The desk begins to take in a dossier of a procedure, by its first case. */
export async function begin(
  office: Office,
  { reference = '1.003868', caseKey = 'first', channel = 'counter', like, who = 'desk-1' }: Begun = {},
) {
  const { deps, tenant } = office;
  const version = await inTenantReadOnly(deps.sql, tenant, (tx) => findProcedure(tx, reference, localDate(deps.world.now())));
  const said = { key: deps.world.newId(), procedureVersionId: version!.id, caseKey, channel, like: like ?? null };
  return startIntake(deps, tenant, office.officer(who), said);
}

/** The draft as the desk sees it now. */
export async function atDeskNow(office: Office, draftId: Id, who: Who = 'desk-1'): Promise<Intake> {
  const { deps, tenant } = office;
  const read = await inTenantReadOnly(deps.sql, tenant, (tx) => readIntake(tx, office.officer(who), draftId, deps.world.now()));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

/** Takes in a draft as it stands, with what is said beside the ordinary. */
export async function take(office: Office, draftId: Id, more: Partial<TakeInInput> = {}, who: Who = 'desk-1'): Promise<Result<TakenIn>> {
  const { version } = await atDeskNow(office, draftId, who);
  const input = { ...ordinary, key: office.deps.world.newId(), draftId, version, ...more };
  return takeIn(office.deps, office.tenant, office.officer(who), input);
}

/** Begins and takes in at once. */
export async function bring(office: Office, more: Partial<TakeInInput> = {}, begun: Begun = {}): Promise<Result<TakenIn>> {
  const draft = await begin(office, begun);
  if (!draft.ok) return draft;
  return take(office, draft.value.draftId, more);
}
