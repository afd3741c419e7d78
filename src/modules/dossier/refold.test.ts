import { beforeAll, describe, expect, test } from 'vitest';
import { commitment, history } from '#modules/log';
import { inTenant } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase, type TestDatabase } from '#platform/testing';
import type { Json } from '#platform/text';
import { openOffice, type Office } from './testing/office.ts';
import { randomRun } from './testing/random-run.ts';
import { fold, type Fact } from './index.ts';
import { readDossier } from './sql/dossier.ts';
import { intervalsOf } from './sql/interval.ts';
import { notesOf } from './sql/note.ts';
import { papersOf } from './sql/paper.ts';
import { noticesOf } from './sql/notice.ts';
import { formerPersonalOf, readPersonal } from './sql/personal.ts';

const db = await freshDatabase();
const [first, second] = [await freshDatabase(), await freshDatabase()];

/** The chain of a dossier as facts, read from the stored texts. */
async function factsOf(office: Office, id: Id): Promise<Fact[]> {
  const entries = await inTenant(office.deps.sql, office.tenant, (tx) => history(tx, { kind: 'dossier', id }));
  return entries.map(({ kind, at, actor, data }) => ({ kind, at: at.toString(), actorId: actor.id, data }) as unknown as Fact);
}

/** Every entry of every dossier as stored, in the order in which it was written. */
const storedLog = (from: TestDatabase) =>
  inTenant(
    from.owner,
    from.tenant,
    (tx) => tx<{ body: string; mac: Uint8Array }[]>`
    select body, mac from log.entry where subject_kind = 'dossier' order by entry_id`,
  );

describe('after a random run of 500 dossiers', () => {
  let office: Office;
  let ids: Id[];

  beforeAll(async () => {
    office = await openOffice(db, 'run of 500');
    ids = await randomRun(office, { dossiers: 500, seed: 20261122 });
  }, 240_000);

  test('refolding the log of each gives its row', async () => {
    const states = new Set<string>();
    for (const id of ids) {
      const stored = await inTenant(db.web, office.tenant, (tx) => readDossier(tx, id));
      expect(fold(id, await factsOf(office, id))).toEqual(stored!.dossier);
      states.add(`${stored!.dossier.state}/${stored!.dossier.step}`);
    }
    expect(states.size).toBeGreaterThanOrEqual(18); // every step and every state were met
  });

  test('the state intervals follow the log without a gap', async () => {
    for (const id of ids.slice(0, 100)) {
      const facts = await factsOf(office, id);
      const intervals = await inTenant(db.web, office.tenant, (tx) => intervalsOf(tx, id));
      const changes = facts.map((_, n) => fold(id, facts.slice(0, n + 1))!).filter((now, n, all) => now.state !== all[n - 1]?.state);
      expect(intervals.map((one) => one.state)).toEqual(changes.map((one) => one.state));
      for (const [n, interval] of intervals.entries()) {
        expect(interval.to?.toString() ?? null).toBe(intervals[n + 1]?.from.toString() ?? null);
      }
    }
  });

  test('the commitments open to the personal data that are stored, and to no other', async () => {
    for (const id of ids.slice(0, 100)) {
      const [stored, personal, papers, notes, notices, former] = await inTenant(db.web, office.tenant, (tx) =>
        Promise.all([
          readDossier(tx, id),
          readPersonal(tx, id),
          papersOf(tx, id),
          notesOf(tx, id),
          noticesOf(tx, id),
          formerPersonalOf(tx, id),
        ]),
      );
      const { commitments } = stored!.dossier;
      expect(commitment(personal!.partiesSalt, personal!.parties)).toBe(commitments.parties);
      expect(commitment(personal!.answersSalt, personal!.answers)).toBe(commitments.answers);
      const names = papers.filter((paper) => paper.kind === 'component').map((paper) => paper.name);
      expect(commitment(personal!.papersSalt, names as Json)).toBe(commitments.papers);
      expect(commitment(personal!.partiesSalt, personal!.parties.replace('Nguy', 'Nguu'))).not.toBe(commitments.parties);
      const facts = JSON.stringify(await factsOf(office, id));
      for (const note of notes) expect(facts).toContain(commitment(note.salt, note.body));
      for (const notice of notices) expect(facts).toContain(commitment(notice.salt, notice.content));
      for (const before of former) expect(facts).toContain(commitment(before.answersSalt, before.answers));
    }
  });

  test('a row that was changed behind the log is seen', async () => {
    const id = ids[7]!;
    await inTenant(db.owner, office.tenant, (tx) => tx`update dossier.dossier set sector = 'press' where id = ${id}`);
    const stored = await inTenant(db.web, office.tenant, (tx) => readDossier(tx, id));
    expect(fold(id, await factsOf(office, id))).not.toEqual(stored!.dossier);
  });
});

test('the same acts with the same ids, clock and salts give byte-equal logs', async () => {
  for (const one of [first, second]) await randomRun(await openOffice(one, 'replayed'), { dossiers: 30, seed: 7 });
  const [a, b] = [await storedLog(first), await storedLog(second)];
  expect(a.length).toBeGreaterThan(100);
  expect(b.map((entry) => entry.body)).toEqual(a.map((entry) => entry.body));
  expect(b.map((entry) => Buffer.from(entry.mac).toString('hex'))).toEqual(a.map((entry) => Buffer.from(entry.mac).toString('hex')));
}, 120_000);
