import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly } from '#platform/database';
import { newId, type Id } from '#platform/ids';
import { ok, refuse } from '#platform/results';
import { freshDatabase } from '#platform/testing';
import { realWorld, stagedWorld } from '#platform/time';
import { act, append, emptyChain, history } from '../index.ts';
import { addSubject, chainKeys, makeScratch, note, officer, writeSome } from '../testing/scratch.ts';

const db = await freshDatabase();
const deps = { sql: db.web, world: realWorld, keys: chainKeys };
const { tenant } = db;
const subject = newId();

const count = async () => (await inTenantReadOnly(db.web, tenant, (tx) => history(tx, { kind: 'dossier', id: subject }))).length;

beforeAll(async () => {
  await makeScratch(db.owner);
  await inTenant(db.web, tenant, (tx) => addSubject(tx, tenant, subject));
});

describe('an act', () => {
  test('that is repeated gives its first answer and happens once', async () => {
    const key = newId();
    const first = await note(deps, { tenant, subject, key, data: 'a' });
    const before = await count();
    expect(await note(deps, { tenant, subject, key, data: 'a' })).toEqual(first);
    expect(await count()).toBe(before);
  });

  test('with a used key and other input, name or actor is a conflict', async () => {
    const request = { tenant, actor: officer, key: newId(), name: 'scratch.try', input: { n: 1 } };
    const work = async () => ok('first');
    expect(await act(deps, request, work)).toEqual(ok('first'));
    for (const other of [{ input: { n: 2 } }, { name: 'scratch.other' }, { actor: { kind: 'system', id: 'x' } as const }]) {
      expect(await act(deps, { ...request, ...other }, work)).toMatchObject({ ok: false, refusal: { name: 'Conflict' } });
    }
  });

  test('that is refused leaves nothing behind and frees its key', async () => {
    const key = newId();
    const before = await count();
    const request = { tenant, actor: officer, key, name: 'scratch.try', input: null };
    const refused = await act(deps, request, async (tx) => {
      await append(tx, deps, emptyChain, {
        tenant,
        subject: { kind: 'unit', id: newId() },
        kind: 'x',
        at: realWorld.now(),
        actor: officer,
        data: null,
      });
      return refuse('WrongState');
    });
    expect(refused).toEqual(refuse('WrongState'));
    expect(await act(deps, request, async () => ok('now'))).toEqual(ok('now'));
    const units = await inTenantReadOnly(db.web, tenant, (tx) => tx`select from log.entry where subject_kind = 'unit'`);
    expect([await count(), units.length]).toEqual([before, 0]);
  });

  test('that breaks down frees its key too', async () => {
    const request = { tenant, actor: officer, key: newId(), name: 'scratch.try', input: null };
    await expect(act(deps, request, async (tx) => ok((await tx`select 1/0`).length))).rejects.toThrow(/division/);
    expect(await act(deps, request, async () => ok(1))).toEqual(ok(1));
  });

  test('sent twice at the same time happens once', async () => {
    const key = newId();
    const before = await count();
    let runs = 0;
    const slow = { before: async () => (runs++, await new Promise((resolve) => setTimeout(resolve, 100))) };
    const answers = await Promise.all([1, 2, 3].map(() => note(deps, { tenant, subject, key }, slow)));
    expect([runs, await count()]).toEqual([1, before + 1]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  });

  test('of another province has keys of its own', async () => {
    const request = { actor: officer, key: newId(), name: 'scratch.try', input: null };
    expect(await act(deps, { ...request, tenant }, async () => ok('here'))).toEqual(ok('here'));
    expect(await act(deps, { ...request, tenant: db.other }, async () => ok('there'))).toEqual(ok('there'));
  });

  test('keeps of its input only a digest that needs the key', async () => {
    await act(deps, { tenant, actor: officer, key: newId(), name: 'scratch.secret', input: { phone: '0912345678' } }, async () => ok(null));
    const rows = await inTenant(db.owner, tenant, (tx) => tx`select k::text from log.act_key k where name = 'scratch.secret'`);
    expect(JSON.stringify(rows)).not.toContain('0912345678');
  });
});

describe('a chain', () => {
  test('cannot be forked by two writers who forgot the lock', async () => {
    const id = newId();
    const fact = { tenant, subject: { kind: 'unit', id } as const, kind: 'x', at: realWorld.now(), actor: officer, data: null };
    const blind = () => inTenant(db.web, tenant, (tx) => append(tx, deps, emptyChain, fact));
    const outcomes = await Promise.allSettled([blind(), blind()]);
    expect(outcomes.map((outcome) => outcome.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('is told as a history, in order', async () => {
    const { ids } = await writeSome(db, db.other, { subjects: 2, rounds: 3 });
    const told = await inTenantReadOnly(db.web, db.other, (tx) => history(tx, { kind: 'dossier', id: ids[1]! }));
    expect(told.map((entry) => [entry.chainNo, entry.data])).toEqual([
      [1, { n: 1 }],
      [2, { n: 3 }],
      [3, { n: 5 }],
    ]);
    expect(told[0]).toMatchObject({ kind: 'scratch.noted', actor: officer, subject: { kind: 'dossier', id: ids[1] } });
  });

  test('has the same bytes when the same acts are replayed with the same clock and ids', async () => {
    const bytes = async (seed: string) => {
      const { ids } = await writeSome(db, tenant, { world: stagedWorld('2026-01-05T01:00:00Z', seed) });
      const rows = await inTenant(
        db.owner,
        tenant,
        (tx) => tx<{ row: string }[]>`
        select e::text as row from log.entry e where subject_id = any(${ids}::uuid[]) order by subject_id, chain_no`,
      );
      await forget(ids);
      return rows.map(({ row }) => row);
    };
    const [once, again, other] = [await bytes('s'), await bytes('s'), await bytes('t')];
    expect(once).toHaveLength(12);
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });
});

/** As only the owner can: so that the same acts can be done again in the same province. */
const forget = (ids: Id[]) =>
  inTenant(db.owner, tenant, async (tx) => {
    await tx`delete from log.pending`;
    await tx`delete from log.entry where subject_id = any(${ids}::uuid[])`;
    await tx`delete from log.act_answer`;
    await tx`delete from log.act_key`;
    await tx`delete from scratch.subject where id = any(${ids}::uuid[])`;
  });
