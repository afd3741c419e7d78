import { beforeAll, describe, expect, test } from 'vitest';
import { inTenant, inTenantReadOnly, type TenantId, type Tx } from '#platform/database';
import { newId } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { realWorld } from '#platform/time';
import { append, emptyChain, followOnce, lag, LogBroken, sealerLag, sealOnce, type Follower, type SealedFact } from '../index.ts';
import { chainKeys, makeScratch, officer, sealKeys, writeSome } from '../testing/scratch.ts';

const db = await freshDatabase();
const deps = { sql: db.worker, world: realWorld, chainKeys, sealKeys };
let last = 100;

beforeAll(() => makeScratch(db.owner));

/** A province of its own for each test. */
async function freshTenant(): Promise<TenantId> {
  const tenant = ++last as TenantId;
  await inTenant(
    db.owner,
    tenant,
    (tx) => tx`insert into platform.tenant (tenant_id, slug, name) values (${tenant}, ${`p${tenant}`}, 'p')`,
  );
  return tenant;
}

const count = async (tenant: TenantId, table: 'pending' | 'sealed') =>
  (await inTenantReadOnly(db.worker, tenant, (tx) => tx.unsafe(`select from log.${table}`))).length;

const chainOf = (tenant: TenantId, length: number) =>
  inTenant(db.web, tenant, async (tx) => {
    let head = emptyChain;
    const subject = { kind: 'unit', id: newId() } as const;
    for (let n = 0; n < length; n++) {
      head = await append(tx, { keys: chainKeys, world: realWorld }, head, {
        tenant,
        subject,
        kind: 'x',
        at: realWorld.now(),
        actor: officer,
        data: n,
      });
    }
  });

describe('the sealer', () => {
  test('takes a long queue in batches', async () => {
    const tenant = await freshTenant();
    await chainOf(tenant, 1_100);
    expect([
      await sealOnce(deps, tenant),
      await sealOnce(deps, tenant),
      await sealOnce(deps, tenant),
      await sealOnce(deps, tenant),
    ]).toEqual([500, 500, 100, 0]);
    expect([await count(tenant, 'pending'), await count(tenant, 'sealed')]).toEqual([0, 1_100]);
  });

  test('that dies in the middle of a batch loses nothing and seals nothing twice', async () => {
    const tenant = await freshTenant();
    await chainOf(tenant, 700);
    await sealOnce(deps, tenant);
    const dying = {
      ...realWorld,
      now: () => {
        throw new Error('killed');
      },
    };
    await expect(sealOnce({ ...deps, world: dying }, tenant)).rejects.toThrow('killed');
    expect([await count(tenant, 'pending'), await count(tenant, 'sealed')]).toEqual([200, 500]);
    expect(await sealOnce(deps, tenant)).toBe(200);
  });

  test('is one at a time: many at once give each entry one position', async () => {
    const tenant = await freshTenant();
    await chainOf(tenant, 1);
    await sealOnce(deps, tenant);
    await chainOf(tenant, 900);
    const done = await Promise.all([1, 2, 3, 4].map(() => sealOnce(deps, tenant)));
    expect(done.reduce((a, b) => a + b)).toBe(900);
    const rows = await inTenantReadOnly(db.worker, tenant, (tx) => tx`select from log.sealed where position between 2 and 901`);
    expect(rows).toHaveLength(900);
  });

  test.each<[string, (tx: Tx) => Promise<unknown>]>([
    ['whose predecessor is not sealed', (tx) => tx`delete from log.pending where seq = (select min(seq) from log.pending)`],
    [
      'out of chain order',
      async (tx) => {
        const [first] = await tx`delete from log.pending where seq = (select min(seq) from log.pending) returning tenant_id, entry_id`;
        await tx`insert into log.pending (tenant_id, entry_id) values (${first!.tenant_id}, ${first!.entry_id})`;
      },
    ],
    ['that does not exist', (tx) => tx`delete from log.entry where chain_no = 3`],
    ['whose mac is not ours', (tx) => tx`update log.entry set mac = sha256('x') where chain_no = 3`],
  ])('seals nothing when it meets an entry %s', async (_, spoil) => {
    const tenant = await freshTenant();
    await chainOf(tenant, 3);
    await inTenant(db.owner, tenant, spoil);
    await expect(sealOnce(deps, tenant)).rejects.toThrow(LogBroken);
    expect(await count(tenant, 'sealed')).toBe(0);
  });
});

describe('a follower', () => {
  const seen: SealedFact[] = [];
  const reader: Follower = { name: 'reader', handle: async (_tx, _tenant, facts) => void seen.push(...facts) };

  test('reads every fact once, in order of position, in batches', async () => {
    const tenant = await freshTenant();
    await chainOf(tenant, 450);
    await sealOnce(deps, tenant);
    expect([await followOnce(deps, tenant, reader), await followOnce(deps, tenant, reader)]).toEqual([200, 200]);
    expect([await followOnce(deps, tenant, reader), await followOnce(deps, tenant, reader)]).toEqual([50, 0]);
    expect(seen.map((fact) => [fact.position, fact.chainNo, fact.data])).toEqual(seen.map((_, n) => [n + 1, n + 1, n]));
    expect(seen).toHaveLength(450);
  });

  test('that fails is told the same again, and what it wrote is undone', async () => {
    const tenant = await freshTenant();
    await writeSome(db, tenant, { subjects: 1, rounds: 3 });
    await sealOnce(deps, tenant);
    const told: number[] = [];
    const failing: Follower = {
      name: 'failing',
      async handle(tx, of, facts) {
        await tx`insert into scratch.subject (tenant_id, id, log_count, log_mac) values (${of}, ${newId()}, 99, ${emptyChain.mac})`;
        told.push(...facts.map((fact) => fact.position));
        if (told.length === 3) throw new Error('out of order');
      },
    };
    await expect(followOnce(deps, tenant, failing)).rejects.toThrow('out of order');
    expect(await followOnce(deps, tenant, failing)).toBe(3);
    expect(told).toEqual([1, 2, 3, 1, 2, 3]);
    const rows = await inTenantReadOnly(db.worker, tenant, (tx) => tx`select from scratch.subject where log_count = 99`);
    expect(rows).toHaveLength(1);
  });

  test('will not pass a hole in the sequence', async () => {
    const tenant = await freshTenant();
    await chainOf(tenant, 3);
    await sealOnce(deps, tenant);
    await inTenant(db.owner, tenant, (tx) => tx`delete from log.sealed where position = 2`);
    await expect(followOnce(deps, tenant, reader)).rejects.toThrow(LogBroken);
  });

  test('and the sealer show how far they are behind', async () => {
    const tenant = await freshTenant();
    const measured = () => inTenantReadOnly(db.web, tenant, lag);
    expect(await measured()).toEqual({ sealedTo: 0, oldestPendingSeconds: null, followers: [] });
    await chainOf(tenant, 250);
    expect((await measured()).oldestPendingSeconds).toBeGreaterThan(0);
    expect(await sealerLag(db.web)).toBeGreaterThan(0);
    await sealOnce(deps, tenant);
    await followOnce(deps, tenant, reader);
    expect(await measured()).toEqual({ sealedTo: 250, oldestPendingSeconds: null, followers: [{ name: 'reader', behind: 50 }] });
  });
});

describe('the role of the web', () => {
  const never = [
    `update log.entry set body = ''`,
    `delete from log.entry`,
    `truncate log.entry`,
    `delete from log.pending`,
    `insert into log.sealed select * from log.sealed`,
    `update log.sealed set seal = seal`,
    `delete from log.sealed`,
    `update log.seal_head set position = 0`,
    `update log.day_root set root = root`,
    `delete from log.day_root`,
    `update log.follower set position = 0`,
    `update log.act_key set name = ''`,
    `update log.act_answer set answer = ''`,
    `delete from log.act_answer`,
  ];

  test.each(never)('may not: %s', async (statement) => {
    await expect(inTenant(db.web, db.tenant, (tx) => tx.unsafe(statement))).rejects.toThrow(/permission denied/);
  });

  test.each(never.filter((statement) => /(update|delete|truncate)/.test(statement) && /entry|sealed|day_root|act_/.test(statement)))(
    'and neither may that of the worker: %s',
    async (statement) => {
      await expect(inTenant(db.worker, db.tenant, (tx) => tx.unsafe(statement))).rejects.toThrow(/permission denied/);
    },
  );
});
