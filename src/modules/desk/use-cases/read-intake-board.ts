import { listProcedures, procedureNames, searchProcedures, type ProcedureLine } from '#modules/catalogue';
import { readBegun, usedAtDesks, type BegunIntake } from '#modules/dossier';
import { may, type Actor } from '#modules/identity';
import { receivingPointFor } from '#modules/organisation';
import type { Words } from '#modules/rules';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant, type PlainDate } from '#platform/time';

/** A procedure that may be begun at this desk. */
export type BoardLine = Pick<ProcedureLine, 'versionId' | 'code' | 'name' | 'nameEn' | 'sector' | 'cases' | 'channels'>;

export interface IntakeBoard {
  /** What was searched; empty for none. */
  words: string;
  /** What this desk takes in, the most used first; of a search, what fits best first. */
  lines: BoardLine[];
  /** Procedures that were found and that another desk takes in. */
  elsewhere: BoardLine[];
  /** What the officer has begun and not finished. */
  begun: (BegunIntake & { name: Words })[];
}

/** How long back counts for what is most used. */
const LATELY = { hours: 90 * 24 };
const MOST_FOUND = 20;

/** Whether there is anything for this officer to take in. */
export const takesIn = (actor: Actor): boolean => actor.holdings.some(({ role }) => role === 'deskOfficer');

/** Where an officer begins to take in: what he may, the most used first. */
export async function readIntakeBoard(tx: Tx, actor: Actor, words: string, now: Instant): Promise<IntakeBoard> {
  const on = localDate(now);
  const [found, begun] = await Promise.all([
    words === '' ? listProcedures(tx, on) : searchProcedures(tx, words, { limit: MOST_FOUND, on }).then(({ procedures }) => procedures),
    readBegun(tx, actor),
  ]);
  const desks = await desksOf(tx, found, on);
  const isMine = (line: ProcedureLine) =>
    may(actor, 'dossier.takeIn', { receivingPointId: desks.get(placeOf(line)), agencyId: line.agencyId, sector: line.sector });
  const mine = found.filter(isMine);
  const names = await procedureNames(tx, [...new Set(begun.map((one) => one.procedureVersionId))]);
  return {
    words,
    lines: words === '' ? await mostUsedFirst(tx, actor, mine, now) : mine,
    elsewhere: words === '' ? [] : found.filter((line) => !isMine(line)),
    begun: begun.flatMap((one) => {
      const name = names.get(one.procedureVersionId);
      return name ? [{ ...one, name }] : [];
    }),
  };
}

const placeOf = ({ agencyId, sector }: Pick<ProcedureLine, 'agencyId' | 'sector'>): string => `${agencyId}/${sector}`;

/** Agency and sector → who receives; asked once for each pair. */
async function desksOf(tx: Tx, lines: readonly ProcedureLine[], on: PlainDate): Promise<Map<string, Id | undefined>> {
  const pairs = new Map(
    lines.flatMap((line) => (line.agencyId ? [[placeOf(line), { agencyId: line.agencyId, sector: line.sector }]] : [])),
  );
  const desks = await Promise.all(
    [...pairs].map(async ([place, { agencyId, sector }]) => [place, await receivingPointFor(tx, agencyId, sector, on)] as const),
  );
  return new Map(desks);
}

async function mostUsedFirst(tx: Tx, actor: Actor, lines: readonly ProcedureLine[], now: Instant): Promise<ProcedureLine[]> {
  const desks = actor.holdings.filter(({ role }) => role === 'deskOfficer').map(({ unitId }) => unitId);
  const used = await usedAtDesks(tx, desks, now.subtract(LATELY), 100);
  const times = new Map(used.map((one) => [one.procedureVersionId, one.times]));
  return lines.toSorted((a, b) => (times.get(b.versionId) ?? 0) - (times.get(a.versionId) ?? 0));
}
