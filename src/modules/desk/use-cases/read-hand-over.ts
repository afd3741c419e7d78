import { procedureNames, procedureVersion } from '#modules/catalogue';
import { readHandOver, type HandOver, type HandOverRow, type ShownHandOver, type ShownLine } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { officerNames, unitNames } from '#modules/organisation';
import type { Words } from '#modules/rules';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';

/** What units and officers of slips are called. */
export interface SlipNames {
  units: Map<Id, { name: string; shortName: string }>;
  officers: Map<Id, { name: string; position: string }>;
}

type Unitary = Pick<HandOver, 'deskId' | 'agencyId'>;

/** The names that a list of slips or of waiting dossiers shows, in two queries. */
export async function namesOfSlips(tx: Tx, now: Instant, units: readonly Unitary[], rows: readonly HandOverRow[]): Promise<SlipNames> {
  const officers = rows.flatMap((row) => [row.preparedBy, row.handedOverBy, row.acceptedBy]);
  return namesOf(tx, now, [...units, ...rows], officers);
}

async function namesOf(tx: Tx, now: Instant, places: readonly Unitary[], officers: readonly (Id | null | undefined)[]): Promise<SlipNames> {
  const unitIds = new Set(places.flatMap(({ deskId, agencyId }) => [deskId, agencyId]));
  const officerIds = new Set(officers.filter((id): id is Id => typeof id === 'string'));
  const [named, called] = await Promise.all([unitNames(tx, [...unitIds], localDate(now)), officerNames(tx, [...officerIds])]);
  return { units: named, officers: called };
}

/** A line in words: its procedure, and each paper by the name that its procedure gives it. */
export interface NamedLine extends ShownLine {
  procedureName: Words;
  paperNames: (Words | null)[];
}

export interface NamedHandOver extends Omit<ShownHandOver, 'lines'> {
  lines: NamedLine[];
  names: SlipNames;
}

/** One slip with all its names, for who may see it. */
export async function readNamedHandOver(tx: Tx, actor: Actor, id: string, now: Instant): Promise<Result<NamedHandOver>> {
  const read = await readHandOver(tx, actor, id);
  if (!read.ok) return read;
  const { slip, lines, allowed } = read.value;
  const versionIds = [...new Set(lines.map((line) => line.procedureVersionId))];
  const [procedures, names] = await Promise.all([
    Promise.all(versionIds.map(async (one) => [one, await procedureVersion(tx, one)] as const)),
    namesOf(tx, now, [slip], [slip.prepared.by, slip.handedOver?.by, slip.accepted?.by, slip.withdrawn?.by]),
  ]);
  const bodies = new Map(procedures.map(([one, version]) => [one, version?.body]));
  const named = lines.map((line) => {
    const body = bodies.get(line.procedureVersionId);
    const nameOf = (key: string) => body?.components.find((one) => one.key === key)?.name ?? null;
    const procedureName = body?.name ?? { vi: line.code, en: line.code };
    return { ...line, procedureName, paperNames: line.papers.map(({ component }) => nameOf(component)) };
  });
  return ok({ slip, lines: named, allowed, names });
}

/** What the procedures of waiting dossiers are called. */
export const proceduresOf = (tx: Tx, rows: readonly { procedureVersionId: Id }[]): Promise<Map<Id, Words>> =>
  procedureNames(tx, [...new Set(rows.map((row) => row.procedureVersionId))]);
