import { procedureNames } from '#modules/catalogue';
import { countInbox, readInbox, type InboxRow, type Queue } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import { officerNames, unitNames } from '#modules/organisation';
import type { Words } from '#modules/rules';
import { workflowVersions } from '#modules/workflow';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { localDate, type Instant } from '#platform/time';
import { holderOf, type Holder } from '../domain/holder.ts';

/** A row with the names that other modules know. */
export interface DeskRow extends InboxRow {
  procedureName: Words;
  stepName: Words;
  holder: Holder;
}

export interface Desk {
  rows: DeskRow[];
  next: string | null;
  counts: Record<Queue, number>;
}

export interface DeskQuery {
  queue: Queue;
  now: Instant;
  after?: string | undefined;
}

/** One page of a queue with all its names: the same number of queries for one row and for fifty. */
export async function readDesk(tx: Tx, actor: Actor, query: DeskQuery): Promise<Desk> {
  const [{ rows, next }, counts] = await Promise.all([readInbox(tx, actor, query), countInbox(tx, actor, query.now)]);
  const all = <K extends keyof InboxRow>(key: K) => [...new Set(rows.map((row) => row[key]))];
  const [procedures, workflows, officers, units] = await Promise.all([
    procedureNames(tx, all('procedureVersionId')),
    workflowVersions(tx, all('workflowVersionId')),
    officerNames(
      tx,
      all('officerId').filter((id): id is Id => id !== null),
    ),
    unitNames(tx, all('unitId'), localDate(query.now)),
  ]);
  const named = rows.map((row) => ({
    ...row,
    procedureName: procedures.get(row.procedureVersionId) ?? itself(row.code),
    stepName: workflows.get(row.workflowVersionId)?.body.steps.find((step) => step.key === row.step)?.name ?? itself(row.step),
    holder: holderOf({ officers, units }, actor.officerId, row),
  }));
  return { rows: named, next, counts };
}

const itself = (text: string): Words => ({ vi: text, en: text });
