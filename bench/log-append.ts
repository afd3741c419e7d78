/**
 * What the log costs writers: acts that lock and write a subject's row and append an entry, against the same acts
 * without the entry. Prints ratios; absolute figures say more about the machine, and on a busy one only the median tells.
 * Run: node bench/log-append.ts [seconds for each turn]
 */
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { act, append, ChainKeys, emptyChain, type ActorRef, type ChainHead } from '#modules/log';
import { connect, inTenant, migrate, type Sql, type TenantId, type Tx } from '#platform/database';
import { startEmbedded } from '#platform/embedded';
import { newId, type Id } from '#platform/ids';
import { ok } from '#platform/results';
import { realWorld } from '#platform/time';

const tenant = 1 as TenantId;
const actor: ActorRef = { kind: 'system', id: 'bench' };
const keys = new ChainKeys(new Uint8Array(32).fill(1));
const turn = Number(process.argv[2] ?? 2) * 1_000;
const writers = 8;
const rounds = 7;
const data = { from: 'accepted', to: 'processing', note: 'x'.repeat(200) };

async function lockAndWrite(tx: Tx, id: Id, next: (head: ChainHead) => Promise<ChainHead>): Promise<void> {
  const [head] = await tx<ChainHead[]>`select log_count as count, log_mac as mac from bench.subject where id = ${id} for update`;
  const { count, mac } = await next(head!);
  await tx`update bench.subject set log_count = ${count}, log_mac = ${mac} where id = ${id}`;
}

const fact = (id: Id) => ({ tenant, subject: { kind: 'dossier', id } as const, kind: 'bench.noted', at: realWorld.now(), actor, data });
const ways: Record<string, (tx: Tx, id: Id) => Promise<void>> = {
  without: (tx, id) => lockAndWrite(tx, id, async (head) => head),
  with: (tx, id) => lockAndWrite(tx, id, (head) => append(tx, { keys, world: realWorld }, head, fact(id))),
};

async function measure(sql: Sql, subjects: Id[], work: (tx: Tx, id: Id) => Promise<void>): Promise<number> {
  const until = performance.now() + turn;
  let done = 0;
  const writer = async () => {
    while (performance.now() < until) {
      const id = subjects[Math.floor(Math.random() * subjects.length)]!;
      const request = { tenant, actor, key: newId(), name: 'bench.note', input: { id } };
      await act({ sql, world: realWorld, keys }, request, async (tx) => {
        await work(tx, id);
        return ok(null);
      });
      done++;
    }
  };
  await Promise.all(Array.from({ length: writers }, writer));
  return done / (turn / 1_000);
}

async function prepare(sql: Sql): Promise<Id[]> {
  await migrate(sql, join(import.meta.dirname, '../db/migrations'));
  await sql.unsafe(`
    create schema bench;
    create table bench.subject (
      tenant_id integer not null, id uuid not null, log_count integer not null, log_mac bytea not null, primary key (tenant_id, id));
    call platform.fence('bench.subject', '', '');`);
  const ids = Array.from({ length: 500 }, () => newId());
  await inTenant(sql, tenant, async (tx) => {
    for (const id of ids) await tx`insert into bench.subject values (${tenant}, ${id}, 0, ${emptyChain.mac})`;
  });
  return ids;
}

const home = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
await chmod(home, 0o755);
const server = await startEmbedded({ home });
const sql = connect(server.ownerUrl, { max: writers });
try {
  const subjects = await prepare(sql);
  for (const work of Object.values(ways)) await measure(sql, subjects, work);
  const ratios: number[] = [];
  for (let n = 0; n < rounds; n++) {
    // In turns, and each round the other way about: the machine itself drifts.
    const order = n % 2 ? ['with', 'without'] : ['without', 'with'];
    const rate: Record<string, number> = {};
    for (const way of order) rate[way] = await measure(sql, subjects, ways[way]!);
    ratios.push(rate['with']! / rate['without']!);
    console.log(
      `round ${n + 1}: ${rate['without']!.toFixed(0)} acts/s without, ${rate['with']!.toFixed(0)} with, ratio ${ratios.at(-1)!.toFixed(2)}`,
    );
  }
  const sorted = ratios.toSorted((a, b) => a - b);
  const [least, median, most] = [0, (rounds - 1) / 2, rounds - 1].map((n) => sorted[n]!.toFixed(2));
  console.log(`ratio with/without: median ${median} (${least} to ${most})`);
} finally {
  await sql.end();
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
