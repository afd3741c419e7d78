import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import {
  actsOf,
  acts,
  checkWorkflow,
  END,
  firstStep,
  nextStep,
  publishWorkflow,
  workflowDraft,
  workflowVersion,
  type Act,
  type Workflow,
  type WorkflowDraft,
} from './index.ts';

const folder = join(import.meta.dirname, '../../../data/catalogue/ca-mau/workflows');
const file = JSON.parse(await readFile(join(folder, 'non-commercial-publication.json'), 'utf8')) as unknown;
const draft = workflowDraft.parse(file);
const limit = { n: 10, unit: 'wd' };
const workflow = draft as Workflow;

const changed = (change: (copy: WorkflowDraft) => void) => {
  const copy = structuredClone(draft);
  change(copy);
  return checkWorkflow(copy, limit).map((fault) => fault.name);
};
const step = (copy: WorkflowDraft, key: string) => copy.steps.find((one) => one.key === key)!;

describe('the workflow of a non-commercial publication', () => {
  test('has no fault, and its norms use up the ten days exactly', () => {
    expect(checkWorkflow(draft, limit)).toEqual([]);
    expect(checkWorkflow(draft, { n: 9, unit: 'wd' }).map((fault) => fault.name)).toEqual(['NormsExceedLimit']);
  });

  test('leads from the desk to the desk', () => {
    const way: string[] = [firstStep(workflow).key];
    for (const act of ['accept', 'assign', 'propose', 'initial', 'sign', 'number', 'return'] as const)
      way.push(nextStep(workflow, way.at(-1)!, act)!);
    expect(way).toEqual(['receive', 'assign', 'appraise', 'initial', 'sign', 'number', 'return', END]);
  });

  test('lets the head assign or the specialist take, and both reviewers send back', () => {
    expect(actsOf(workflow, 'assign').map(({ act, role }) => [act, role])).toEqual([
      ['assign', 'divisionHead'],
      ['take', 'specialist'],
    ]);
    expect([nextStep(workflow, 'initial', 'sendBack'), nextStep(workflow, 'sign', 'sendBack')]).toEqual(['appraise', 'appraise']);
    expect(nextStep(workflow, 'receive', 'sign')).toBeNull();
  });

  test('any acts that it allows keep inside it, and the end can still be reached', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 40 }), (choices) => {
        let at = firstStep(workflow).key;
        for (const choice of choices) {
          const open = actsOf(workflow, at);
          at = open[choice % open.length]!.to;
          if (at === END) return;
        }
        for (const act of ['accept', 'assign', 'propose', 'initial', 'sign', 'number', 'return'] satisfies Act[])
          at = (at === END ? null : nextStep(workflow, at, act)) ?? at;
        expect(at).toBe(END);
      }),
    );
  });
});

describe('a definition with a fault is named', () => {
  test.each<[string, (copy: WorkflowDraft) => void]>([
    ['DuplicateStep', (copy) => void copy.steps.push(structuredClone(copy.steps[6]!))],
    ['DuplicateAct', (copy) => void step(copy, 'sign').acts.push({ act: 'sign', to: 'number' })],
    ['UnknownAct', (copy) => void step(copy, 'sign').acts.push({ act: 'burn', to: 'number' })],
    ['UnknownRole', (copy) => void (step(copy, 'sign').role = 'king')],
    ['UnknownStep', (copy) => void step(copy, 'sign').acts.push({ act: 'take', to: 'nowhere' })],
    ['NormsExceedLimit', (copy) => void (step(copy, 'number').norm = '5h')],
  ])('%s', (name, change) => {
    expect(changed(change)).toContain(name);
  });

  test('Unreachable and NoEnd, when a way is cut or turned round', () => {
    expect(changed((copy) => void (step(copy, 'sign').acts[0]!.to = 'return'))).toEqual(['Unreachable']);
    expect(changed((copy) => void (step(copy, 'return').acts[0]!.to = 'number'))).toContain('NoEnd');
  });

  test('a step that loses all its ways forward never goes unseen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...draft.steps.map((one) => one.key)), (key) => {
        expect(changed((copy) => step(copy, key).acts.forEach((way) => (way.to = key)))).not.toEqual([]);
      }),
    );
  });
});

describe('publishing', async () => {
  const db = await freshDatabase();
  const world = stagedWorld('2026-11-22T01:00:00Z');
  const publish = (content: unknown) =>
    inTenant(db.web, db.tenant, (tx) => publishWorkflow(tx, { world }, { tenant: db.tenant, file: content, limit }));

  test('twice is one version; other content under its number is refused; no role can change it', async () => {
    const [first, again] = [await publish(file), await publish(file)];
    expect(first).toEqual(again);
    const id = first.ok ? first.value.id : '';
    expect((await inTenant(db.web, db.tenant, (tx) => workflowVersion(tx, id)))?.body).toEqual(draft);
    expect(await inTenant(db.web, db.other, (tx) => workflowVersion(tx, id))).toBeUndefined();
    expect(await publish({ ...draft, name: { vi: 'x', en: 'x' } })).toMatchObject({ ok: false, refusal: { name: 'WrongState' } });
    await expect(inTenant(db.web, db.tenant, (tx) => tx`update workflow.workflow_version set number = 9`)).rejects.toThrow(
      /permission denied/,
    );
  });

  test('a definition with a fault, or none at all, is refused', async () => {
    const bad = { ...draft, version: 2, steps: draft.steps.slice(0, 3) };
    expect(await publish(bad)).toMatchObject({ ok: false, refusal: { name: 'Invalid', reason: 'workflow.fault.UnknownStep' } });
    expect(await publish({ key: 'x' })).toMatchObject({ ok: false, refusal: { reason: 'workflow.fault.badFile' } });
  });

  test('the list of acts is closed', () => {
    expect(acts).toHaveLength(10);
  });
});
