import { due, parseLimit } from '#modules/calendar';
import type { Answers } from '#modules/forms';
import { refOf, type Actor } from '#modules/identity';
import { findUnit } from '#modules/organisation';
import { owed } from '#modules/payment';
import type { TenantId, Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { Temporal, localDate, type Instant } from '#platform/time';
import { clockInput } from '../domain/clock-input.ts';
import type { Dossier } from '../domain/dossier.ts';
import type { Fact } from '../domain/facts.ts';
import { receiptOf, type SaidReceipt } from '../domain/receipt.ts';
import { hasCode } from '../domain/submission-number.ts';
import { readPersonal } from '../sql/personal.ts';
import { postalHandOver } from '../sql/postal-hand-over.ts';
import type { DossierDeps } from './deps.ts';
import { giveCode } from './give-code.ts';
import { raiseFees } from './raise-fees.ts';
import { versionsOf } from './versions.ts';

interface Accepting {
  dossier: Dossier;
  actor: Actor;
  /** Where the workflow goes on. */
  step: string;
  said: SaidReceipt;
  now: Instant;
  keepNote(body: string): Promise<string | null>;
}

/**
 * What an acceptance writes: the receipt that counts, the dates that follow from it, the code where the rule set of that
 * day gives it now. What the table of fees asks for falls due. Refused where the receipt cannot be, and where something
 * due at intake is unpaid (practice 11).
 */
export async function acceptedFact(deps: DossierDeps, tx: Tx, tenant: TenantId, accepting: Accepting): Promise<Result<Fact>> {
  const { dossier, actor, step, now, said } = accepting;
  const paid = await owed(tx, { kind: 'dossier', id: dossier.id });
  if (paid.open > 0) return refuse('WrongState', { reason: 'dossier.accept.unpaid', values: { amount: paid.open } });
  const receipt = receiptOf(await known(tx, dossier, said), {
    channel: dossier.channel,
    submittedAt: Temporal.Instant.from(dossier.submittedAt),
    now,
    backdating: deps.ruleSets.ruleSet(dossier.ruleSet).backdating,
    calendar: deps.calendar,
  });
  if (!receipt.ok) return receipt;
  const { receivedAt, proof, reason } = receipt.value;
  if (isOver(dossier, receivedAt)) return refuse('WrongState', { reason: 'dossier.accept.eventOver' });
  const raised = await raiseFees(deps, tx, tenant, { dossier, ...(await askedOf(tx, dossier)), moment: 'return', actor: refOf(actor) });
  if (!raised.ok) return raised;
  const at = receivedAt.toString();
  const dates = due(clockInput({ ...dossier, receivedAt: at }, []), deps.calendar);
  return ok({
    kind: 'dossier.accepted',
    at: now.toString(),
    actorId: actor.officerId,
    data: {
      receivedAt: at,
      promisedAt: dates.promisedAt.toString(),
      // No pause is open at the moment of receipt, so every date is known.
      firstDueAt: dates.firstDueAt!.toString(),
      dueAt: dates.dueAt!.toString(),
      onTimeFrom: dates.onTimeFrom!.toString(),
      lateFrom: dates.lateFrom!.toString(),
      dueSoonFrom: dates.dueSoonFrom!.toString(),
      step,
      receiptProof: proof,
      reason: await accepting.keepNote(reason),
      ...(await codeOf(deps, tx, tenant, dossier, receivedAt)),
    },
  });
}

/** What the post's record says is not asked for again. */
async function known(tx: Tx, { id, channel }: Dossier, said: SaidReceipt): Promise<SaidReceipt> {
  const record = channel === 'post' ? await postalHandOver(tx, id) : undefined;
  return { receivedAt: record?.signedAt.toString(), receiptProof: record?.recordNumber, ...definedOf(said) };
}

const definedOf = <T extends object>(said: T): Partial<T> =>
  Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== null && value !== '')) as Partial<T>;

/** The rule set is that of the day of receipt from now on; a code that was given stays. */
async function codeOf(deps: DossierDeps, tx: Tx, tenant: TenantId, dossier: Dossier, receivedAt: Instant) {
  const day = localDate(receivedAt);
  const ruleSet = deps.ruleSets.ruleSetFor(day);
  if (hasCode(dossier, deps.ruleSets)) return { ruleSet: ruleSet.id };
  const agency = await findUnit(tx, dossier.agencyId, day);
  if (!agency?.code) return { ruleSet: ruleSet.id };
  return { ruleSet: ruleSet.id, code: await giveCode(tx, tenant, { ruleSet, office: agency.code, day }) };
}

/** The procedure of a running dossier with the answers that its fees depend on. */
async function askedOf(tx: Tx, dossier: Dossier) {
  const [{ procedure }, personal] = await Promise.all([versionsOf(tx, dossier.procedureVersionId, dossier), readPersonal(tx, dossier.id)]);
  return { body: procedure.body, answers: JSON.parse(personal?.answers ?? '{}') as Answers };
}

/** What is counted back from an hour that has passed has no clock any more: whoever accepted it would promise the past. */
const isOver = ({ eventAt, timeLimit }: Dossier, receivedAt: Instant): boolean =>
  parseLimit(timeLimit).unit === 'hb' && eventAt !== null && Temporal.Instant.compare(Temporal.Instant.from(eventAt), receivedAt) <= 0;
