import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { freshDatabase } from '#platform/testing';
import type { Id } from '#platform/ids';
import { acts } from '#modules/workflow';
import { doAct, dossierNow, type ActChoice, type AnyAct } from './testing/do-act.ts';
import { fileDossier, openOffice, type Office, type Who } from './testing/office.ts';
import { caseActs, states, type State } from './index.ts';

/** `act → state → x | o | -`, as people wrote it. */
const lines = readFileSync(join(import.meta.dirname, 'testing/state-act.csv'), 'utf8').split('\n');
const [header, ...rows] = lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split(','));
const columns = header!.slice(1, 1 + states.length) as State[];
const table = new Map(rows.map(([act, ...cells]) => [act as AnyAct, new Map(columns.map((state, n) => [state, cells[n]!]))]));

/** What was done, by whom; the officers are those of an ordinary dossier of publishing. */
type Deed = [Who, AnyAct, ActChoice?];

const toAppraise: Deed[] = [
  ['desk-1', 'accept'],
  ['head-1', 'assign'],
];
const toInitial: Deed[] = [...toAppraise, ['specialist-1', 'propose']];
const toSign: Deed[] = [...toInitial, ['head-1', 'initial']];
const toNumber: Deed[] = [...toSign, ['leader-1', 'sign']];
const toResolved: Deed[] = [...toNumber, ['clerk-1', 'number']];

/** One way to each state. */
const ways: Record<State, Deed[]> = {
  submitted: [],
  accepted: [['desk-1', 'accept']],
  refused: [['desk-1', 'refuseAcceptance']],
  processing: toAppraise,
  supplementing: [...toAppraise, ['specialist-1', 'requestSupplement']],
  awaitingPayment: [...toAppraise, ['specialist-1', 'requestPayment']],
  withdrawn: [['desk-1', 'withdraw']],
  suspended: [...toAppraise, ['leader-1', 'suspend']],
  terminated: [...toAppraise, ['leader-1', 'terminate']],
  resolved: toResolved,
  returned: [...toResolved, ['desk-1', 'return']],
  cancelled: [['leader-1', 'cancel']],
};

/** Where the step, or what happened before, decides: another way to the same state. */
const special: Partial<Record<AnyAct, Partial<Record<State, Deed[]>>>> = {
  initial: { processing: toInitial },
  sign: { processing: toSign },
  sendBack: { processing: toInitial },
  number: { processing: toNumber },
  pullBack: { processing: toInitial },
  refuseAcceptance: { supplementing: [['desk-1', 'requestSupplement']] },
  confirmDelivery: { returned: [...toResolved, ['desk-1', 'return', { manner: 'post' }]] },
  take: { processing: toAppraise },
};

/** Who does it in an ordinary office. */
const doers: Record<AnyAct, Who> = {
  accept: 'desk-1',
  assign: 'head-1',
  take: 'specialist-2',
  propose: 'specialist-1',
  initial: 'head-1',
  sign: 'leader-1',
  sendBack: 'head-1',
  number: 'clerk-1',
  return: 'desk-1',
  deemAllowed: 'specialist-1',
  refuseAcceptance: 'desk-1',
  requestSupplement: 'specialist-1',
  supplement: 'desk-1',
  requestPayment: 'specialist-1',
  confirmPayment: 'desk-1',
  suspend: 'leader-1',
  resume: 'leader-1',
  terminate: 'leader-1',
  withdraw: 'desk-1',
  digitise: 'desk-1',
  correct: 'desk-1',
  cancel: 'leader-1',
  move: 'desk-1',
  pullBack: 'specialist-1',
  announceResult: 'desk-1',
  confirmDelivery: 'desk-1',
};
const doerOf = (act: AnyAct, state: State): Who => (act === 'requestSupplement' && state === 'submitted' ? 'desk-1' : doers[act]);

const db = await freshDatabase();
let office: Office;

async function bring(deeds: readonly Deed[]): Promise<Id> {
  const { dossierId } = await fileDossier(office);
  for (const [who, act, choice] of deeds) {
    office.deps.world.advance({ minutes: 5 });
    const done = await doAct(office, office.officer(who), dossierId, act, choice);
    if (!done.ok) throw new Error(`${act} by ${who}: ${JSON.stringify(done.refusal)}`);
  }
  return dossierId;
}

beforeAll(async () => {
  office = await openOffice(db, 'state by act');
});

test('the table knows every act and every state', () => {
  expect([...table.keys()].sort()).toEqual([...acts, ...caseActs].sort());
  expect([...columns].sort()).toEqual([...states].sort());
});

/** Pairs that only another procedure or another past allows; they have tests of their own below or beside. */
const elsewhere = (act: AnyAct, state: State): boolean => act === 'deemAllowed' || (act === 'take' && state === 'processing');

describe.each(states.map((state) => ({ state })))('in the state $state', ({ state }) => {
  const told = (mark: string) => [...table].filter(([, cells]) => cells.get(state) === mark).map(([act]) => act);
  const possible = [...told('x'), ...told('o')].filter((act) => !elsewhere(act, state));

  test(`nothing else is done than ${possible.join(', ') || 'nothing'}`, async () => {
    const id = await bring(ways[state]);
    const before = await dossierNow(office, id);
    expect(before.state).toBe(state);
    for (const act of told('-')) {
      const refused = await doAct(office, office.officer(doerOf(act, state)), id, act);
      // Who may propose only what he holds is told that before he is told the state.
      const isHolders = ['propose', 'requestSupplement', 'requestPayment', 'take'].includes(act);
      const name = isHolders ? expect.stringMatching(/^(WrongState|NotYours)$/) : 'WrongState';
      expect([act, refused]).toEqual([act, { ok: false, refusal: expect.objectContaining({ name }) }]);
    }
    expect(await dossierNow(office, id)).toEqual(before);
  });

  test.each(possible.map((act) => ({ act })))('$act is done', async ({ act }) => {
    const id = await bring(special[act]?.[state] ?? ways[state]);
    expect((await dossierNow(office, id)).state).toBe(state);
    const done = await doAct(office, office.officer(doerOf(act, state)), id, act);
    expect(done).toMatchObject({ ok: true });
  });
});

test('what is possible only under a condition is refused without it', async () => {
  const completed = await bring(ways.supplementing);
  expect(await doAct(office, office.officer('desk-1'), completed, 'refuseAcceptance')).toMatchObject({ refusal: { name: 'WrongState' } });
  const waiting = await bring([['desk-1', 'requestSupplement']]);
  for (const act of ['terminate', 'correct'] as const) {
    expect(await doAct(office, office.officer(doers[act]), waiting, act)).toMatchObject({ refusal: { name: 'WrongState' } });
  }
  const handed = await bring(ways.returned);
  expect(await doAct(office, office.officer('desk-1'), handed, 'confirmDelivery')).toMatchObject({ refusal: { name: 'WrongState' } });
  const told = await bring([...toResolved, ['desk-1', 'announceResult']]);
  expect(await doAct(office, office.officer('desk-1'), told, 'announceResult')).toMatchObject({ refusal: { name: 'WrongState' } });
  for (const state of ['accepted', 'processing'] as const) {
    const ordinary = await bring(ways[state]);
    expect(await doAct(office, office.officer('specialist-1'), ordinary, 'deemAllowed')).toMatchObject({ refusal: { name: 'WrongState' } });
  }
});
