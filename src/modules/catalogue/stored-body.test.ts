import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { publishForm } from '#modules/forms';
import { ChainKeys } from '#modules/log';
import { publishWorkflow } from '#modules/workflow';
import { inTenant, inTenantReadOnly, type Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { freshDatabase } from '#platform/testing';
import { stagedWorld, Temporal } from '#platform/time';
import { caseOf, findProcedure, importProcedure, listProcedures, procedureBody, procedureVersion, type ProcedureBody } from './index.ts';
import type { FirstShape } from './domain/stored-body.ts';

const folder = join(import.meta.dirname, '../../../data/catalogue/ca-mau');
const json = async (path: string): Promise<unknown> => JSON.parse(await readFile(join(folder, path), 'utf8'));
const today = Temporal.PlainDate.from('2026-11-22');
const file = (await json('1.003868.json')) as ProcedureBody;
const db = await freshDatabase();
const deps = { sql: db.web, world: stagedWorld('2026-11-22T01:00:00Z'), keys: new ChainKeys(new Uint8Array(32).fill(7)) };
const read = <T>(work: (tx: Tx) => Promise<T>) => inTenantReadOnly(db.web, db.tenant, work);
const oldId = deps.world.newId();

const asTheMigrationWrites = [{ key: 'first', name: { vi: 'Mọi trường hợp', en: 'All cases' }, timeLimit: '15d' }];

/** What an installation holds that published this procedure before there were cases. */
async function publishInFirstShape(tx: Tx) {
  const form = await publishForm(tx, deps, { tenant: db.tenant, file: await json(`forms/${file.form.key}.json`) });
  const flow = { tenant: db.tenant, file: await json(`workflows/${file.workflow.key}.json`), limit: undefined };
  const workflow = await publishWorkflow(tx, deps, flow);
  if (!form.ok || !workflow.ok) throw new Error('form and workflow are refused');
  const procedureId = deps.world.newId();
  await tx`
    insert into catalogue.procedure (tenant_id, id, key, code, log_count, log_mac)
    values (${db.tenant}, ${procedureId}, 'p-1-003868', '1.003868', 0, ${new Uint8Array(32)})`;
  await tx`
    insert into catalogue.procedure_version (tenant_id, id, procedure_id, number, valid_from, published_at, digest, body,
      form_version_id, workflow_version_id, name, name_en, summary, summary_en, sector, life_events, service_levels, channels, cases)
    values (${db.tenant}, ${oldId}, ${procedureId}, 1, '2025-07-01', ${deps.world.now()}, 'x', ${tx.json(firstShape())},
      ${form.value.id}, ${workflow.value.id}, ${file.name.vi}, ${file.name.en}, 'x', 'x', ${file.sector.key}, ${tx.json(file.lifeEvents)},
      ${tx.json(file.serviceLevels)}, '["online", "counter", "post"]', ${tx.json(asTheMigrationWrites)})`;
}

function firstShape(): FirstShape {
  const { key, cases, event, partnerAgencyCode, channels, authority, validity, copies, noFee, ...same } = file;
  return { ...same, code: '1.003868', version: 1, timeLimit: '15d' };
}

beforeAll(() => inTenant(db.web, db.tenant, publishInFirstShape));

test('a version of the first shape is read as what it said: one case with its limit, every channel, nothing invented', async () => {
  const found = (await read((tx) => procedureVersion(tx, oldId as Id)))!;
  expect(procedureBody.parse(found.body)).toEqual(found.body);
  expect(found.body).toMatchObject({ key: 'p-1-003868', code: '1.003868', event: null, partnerAgencyCode: null, copies: null });
  expect(caseOf(found.body, null)).toMatchObject({ key: 'first', timeLimit: '15d' });
  expect(caseOf(found.body, 'first').timeLimit).toBe('15d');
});

test('the list tells the same of it as its page', async () => {
  const [line] = await read((tx) => listProcedures(tx, today));
  const found = (await read((tx) => findProcedure(tx, '1.003868', today)))!;
  expect(line).toMatchObject({ code: '1.003868', cases: found.body.cases, lifeEvents: file.lifeEvents });
  const [row] = await read((tx) => tx`select time_limits, channels from catalogue.v_procedure_version`);
  expect(row).toMatchObject({ time_limits: ['15d'], channels: found.body.channels });
});

test('its next version in the new shape belongs to the same procedure, found by its new key and by its code', async () => {
  const imported = await importProcedure(deps, {
    tenant: db.tenant,
    actor: { kind: 'system', id: 'test' },
    file,
    agencyId: null,
  });
  expect(imported).toMatchObject({ ok: true, value: { published: true } });
  const old = (await read((tx) => procedureVersion(tx, oldId as Id)))!;
  for (const reference of ['1.003868', file.key]) {
    expect(await read((tx) => findProcedure(tx, reference, today))).toMatchObject({ procedureId: old.procedureId, number: 2 });
  }
  expect(caseOf(old.body, null).timeLimit).toBe('15d');
});
