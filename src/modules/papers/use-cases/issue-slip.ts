import { limitWords, messages as calendarWords, parseLimit } from '#modules/calendar';
import { procedureVersion, type ProcedureVersion } from '#modules/catalogue';
import type { ActorRef } from '#modules/log';
import { findUnit, officerNames } from '#modules/organisation';
import { inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import { catalogue } from '#platform/i18n';
import type { Id } from '#platform/ids';
import { refuse, type Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { AcceptanceSlip } from '../domain/acceptance-slip.ts';
import { printedToken, type CheckToken } from '../domain/check-token.ts';
import { fixedBy, type Fixed, type SlipMatter } from '../domain/slip-matter.ts';
import { slipOf, type SlipNames } from '../domain/slip-of.ts';
import { printedBase } from '../sql/province.ts';
import type { PaperDeps } from './deps.ts';
import { issuePaper, type IssuedPaper } from './issue-paper.ts';

export interface SlipDeps extends PaperDeps {
  /** The address that people use, such as `https://dichvucong.example.vn`. Never taken from a request: it is printed. */
  publicUrl?: string | undefined;
  /** All data are samples, and the slip says so. */
  demo?: boolean | undefined;
}

export interface SlipInput {
  matter: SlipMatter;
  actor: ActorRef;
  /** The province, by its name for people and for addresses. */
  province: { name: string; slug: string };
}

const words = catalogue([calendarWords])('vi');

/**
 * The acceptance slip of a dossier as it stands: its first, or after a correction the corrected one; the same bytes
 * whenever it is asked for. The caller has asked for the right to read the dossier.
 * `WrongState` before acceptance; `Unavailable` as for every paper.
 */
export async function issueSlip(deps: SlipDeps, tenant: TenantId, input: SlipInput): Promise<Result<IssuedPaper>> {
  const { matter, actor, province } = input;
  const { dossier } = matter;
  const fixed = fixedBy(matter.history);
  if (!fixed || !dossier.receivedAt || !dossier.promisedAt) return refuse('WrongState', { reason: 'papers.notAccepted' });
  const { names, procedure, base } = await inTenantReadOnly(deps.sql, tenant, (tx) => readAround(tx, matter, fixed, province));
  const draw = (token: CheckToken): AcceptanceSlip =>
    slipOf(matter, fixed, procedure.body, names, { demo: deps.demo ?? false, check: checkOf(deps.publicUrl ?? '', base, token) });
  const { receivedAt, appointment } = draw('');
  return issuePaper(deps, tenant, {
    kind: 'acceptanceSlip',
    subject: { kind: 'dossier', id: dossier.id },
    basis: fixed.basis,
    edition: fixed.edition,
    actor,
    told: {
      code: dossier.code,
      procedure: procedure.id,
      agency: names.agency,
      receivingPoint: names.receivingPoint,
      receivedAt,
      appointment,
    },
    data: draw,
  });
}

/** Names as they were on the day on which the content was fixed. */
async function readAround(tx: Tx, { dossier }: SlipMatter, fixed: Fixed, province: SlipInput['province']) {
  const on = localDate(fixed.at);
  const officers = [fixed.receiverId, dossier.assistedBy].filter((id): id is Id => typeof id === 'string');
  const [procedure, agency, point, people, base] = await Promise.all([
    procedureVersion(tx, dossier.procedureVersionId),
    findUnit(tx, dossier.agencyId, on),
    findUnit(tx, dossier.receivingPointId, on),
    officerNames(tx, officers),
    printedBase(tx, province.slug),
  ]);
  if (!procedure || !agency || !point) throw new Error(`dossier ${dossier.id} has lost its procedure or its units`);
  const parent = agency.parentId && (await findUnit(tx, agency.parentId, on));
  const nameOf = (id: Id | null | undefined) => (id ? (people.get(id)?.name ?? null) : null);
  const { key, values } = limitWords(parseLimit(dossier.timeLimit));
  const names: SlipNames = {
    place: province.name,
    parentAgency: parent ? parent.name : null,
    agency: agency.name,
    receivingPoint: point.name,
    receiver: nameOf(fixed.receiverId) ?? point.name,
    assistedBy: nameOf(dossier.assistedBy),
    timeLimit: words(key, values),
  };
  return { names, procedure: procedure satisfies ProcedureVersion, base };
}

function checkOf(publicUrl: string, base: string, token: CheckToken): AcceptanceSlip['check'] {
  const page = `${publicUrl.replace(/\/$/, '')}${base}/kiem-tra`;
  return { address: `${page}/${token}`, printed: printedToken(token) || '-', page: page.replace(/^https?:\/\//, '') };
}
