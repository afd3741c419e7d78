/**
 * The officers' lists as the table grows: each queue's first page and count over few and over many dossiers, as the web's
 * role under its policies. Prints the ratio of the medians.
 * Run: esbuild bench/inbox.ts --bundle --platform=node --format=esm --packages=external --outfile=dist/bench-inbox.js && node dist/bench-inbox.js [many]
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Actor } from '#modules/identity';
import { countInbox, queues, readInbox } from '#modules/dossier';
import { connect, inTenant, inTenantReadOnly, makeLogins, migrate, type Sql, type TenantId } from '#platform/database';
import { startEmbedded } from '#platform/embedded';
import { newId } from '#platform/ids';
import { realWorld } from '#platform/time';

const tenant = 1 as TenantId;
const many = Number(process.argv.find((word) => /^\d+$/.test(word)) ?? 100_000);
const few = 1_000;
const [agency, division, otherDivision, desk, me] = [newId(), newId(), newId(), newId(), newId()];

/** Rows of about the shape of real ones: a fifth open, ten divisions' worth of work in one agency, one specialist's among it. */
async function fill(owner: Sql, from: number, to: number): Promise<void> {
  await inTenant(owner, tenant, (tx) =>
    tx.unsafe(`
    insert into dossier.dossier (tenant_id, id, submission_number, code, procedure_version_id, form_version_id, workflow_version_id,
      rule_set, sector, channel, time_limit, state, step, receiving_point_id, agency_id, division_id, handler_id, submitted_at,
      received_at, due_at, on_time_from, late_from, due_soon_from, resolved_at, commitments, urgency, version, log_count, log_mac)
    select 1, md5('d' || n)::uuid, 'N' || n, 'N' || n, '${agency}', '${agency}', '${agency}', '2026', 'publishing', 'online', '10wd',
      case when n % 5 = 0 then 'processing' else 'returned' end, case when n % 5 = 0 then 'appraise' end, '${desk}', '${agency}',
      case when n % 50 < 5 then '${division}'::uuid else '${otherDivision}'::uuid end, '${me}', now() - n * interval '1 minute',
      now() - n * interval '1 minute', now() + (n % 2000 - 200) * interval '1 hour', now() + (n % 2000 - 214) * interval '1 hour',
      now() + (n % 2000 - 190) * interval '1 hour', now() + (n % 2000 - 260) * interval '1 hour', case when n % 5 <> 0 then now() end, '{}', now() + (n % 2000 - 200) * interval '1 hour', 1, 1, ''
    from generate_series(${from}, ${to}) n;
    insert into dossier.personal (tenant_id, dossier_id, parties, parties_salt, answers, answers_salt, papers_salt, applicant_name, submitter_name, phone)
    select 1, md5('d' || n)::uuid, '{}', '', '{}', '', '', 'Applicant ' || n, 'Submitter ' || n, '0900000000' from generate_series(${from}, ${to}) n;
    insert into dossier.task (tenant_id, id, dossier_id, step, role, unit_id, sector, officer_id, opened_at, closed_at)
    select 1, md5('t' || n)::uuid, md5('d' || n)::uuid, 'appraise', 'specialist',
      case when n % 50 < 5 then '${division}'::uuid else '${otherDivision}'::uuid end, 'publishing',
      case when n % 500 = 0 then '${me}'::uuid else '${newId()}'::uuid end, now(), case when n % 5 <> 0 then now() end
    from generate_series(${from}, ${to}) n`),
  );
}

const holding = (role: Actor['holdings'][number]['role'], unitId: string) => ({ role, unitId, sector: null });
const actors: Record<string, Actor> = Object.fromEntries(
  [
    ['specialist', division],
    ['divisionHead', division],
    ['leader', agency],
    ['deskOfficer', desk],
  ].map(([role, unit]) => [
    role,
    { kind: 'officer', officerId: me, accountId: me, name: '', position: '', holdings: [holding(role as 'leader', unit!)] },
  ]),
);

async function median(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let n = 0; n < 15; n += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return times.toSorted((a, b) => a - b)[7]!;
}

async function measure(web: Sql): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  const now = realWorld.now();
  for (const [who, actor] of Object.entries(actors)) {
    for (const queue of queues) {
      times.set(`${who} ${queue}`, await median(() => inTenantReadOnly(web, tenant, (tx) => readInbox(tx, actor, { queue, now }))));
    }
    times.set(`${who} counts`, await median(() => inTenantReadOnly(web, tenant, (tx) => countInbox(tx, actor, now))));
  }
  return times;
}

const home = await mkdtemp(join(tmpdir(), 'motcua-bench-'));
await chmod(home, 0o755);
const server = await startEmbedded({ home, durable: false });
const owner = connect(server.ownerUrl, { max: 2 });
await migrate(owner, join(import.meta.dirname, '../db/migrations'));
const logins = await makeLogins(owner, { web: 'bench', worker: 'bench' });
await owner.unsafe(`do $$ declare c record; begin for c in select conrelid::regclass t, conname from pg_constraint
  where contype = 'f' and connamespace in ('dossier'::regnamespace) loop execute format('alter table %s drop constraint %I', c.t, c.conname); end loop; end $$`);
const url = new URL(server.ownerUrl);
url.username = logins.web;
url.password = 'bench';
const web = connect(url.href, { max: 4 });
try {
  await fill(owner, 1, few);
  await owner.unsafe('analyze');
  const before = await measure(web);
  await fill(owner, few + 1, many);
  await owner.unsafe('analyze');
  const after = await measure(web);
  console.log(`${many} dossiers against ${few}`);
  for (const [what, time] of after) {
    console.log(`${what.padEnd(26)} ${time.toFixed(1).padStart(8)} ms  ×${(time / before.get(what)!).toFixed(1)}`);
  }
} finally {
  await Promise.all([web.end(), owner.end()]);
  await server.stop();
  await rm(home, { recursive: true, force: true });
}
