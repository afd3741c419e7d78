import { expect, test } from 'vitest';
import { Temporal } from '#platform/time';
import { stagesOf, type Walk } from './stages.ts';

const at = (text: string) => Temporal.Instant.from(`${text}+07:00`);
const flow = ['receive', 'appraise', 'sign', 'return'];
const walk = (more: Partial<Walk>): Walk => ({
  submittedAt: at('2026-11-11T07:48'),
  steps: [],
  flow,
  stepDueAt: null,
  now: at('2026-11-12T09:00'),
  held: false,
  late: false,
  ended: false,
  ...more,
});
const shown = (more: Partial<Walk>) =>
  stagesOf(walk(more)).map((stage) => `${stage.kind === 'filed' ? 'filed' : stage.step} ${stage.state}`);

const receive = { step: 'receive', openedAt: at('2026-11-11T07:48'), closedAt: at('2026-11-11T08:12') };
const appraise = { step: 'appraise', openedAt: at('2026-11-11T08:12'), closedAt: null };

test('a dossier that waits to be accepted stands at its first step', () => {
  expect(shown({ steps: [{ ...receive, closedAt: null }] })).toEqual([
    'filed done',
    'receive now',
    'appraise next',
    'sign next',
    'return next',
  ]);
});

test('what is done, where it stands and what comes follow each other', () => {
  expect(shown({ steps: [receive, appraise] })).toEqual(['filed done', 'receive done', 'appraise now', 'sign next', 'return next']);
  expect(shown({ steps: [receive, appraise], late: true })[2]).toBe('appraise late');
});

test('a step that was sent back stands there twice, and what comes is counted from where it stands', () => {
  const done = { ...appraise, closedAt: at('2026-11-12T09:00') };
  const sign = { step: 'sign', openedAt: at('2026-11-12T09:00'), closedAt: at('2026-11-12T10:00') };
  expect(shown({ steps: [receive, done, sign, { ...appraise, openedAt: at('2026-11-12T10:00') }] })).toEqual([
    'filed done',
    'receive done',
    'appraise done',
    'sign done',
    'appraise now',
    'sign next',
    'return next',
  ]);
});

test('a dossier whose result was returned has nothing to come', () => {
  const all = flow.map((step) => ({ step, openedAt: at('2026-11-11T08:00'), closedAt: at('2026-11-12T08:00') }));
  expect(shown({ steps: all })).toEqual(['filed done', 'receive done', 'appraise done', 'sign done', 'return done']);
});

test('the step in which a dossier ended without a result is not done, and nothing comes after it', () => {
  const done = { ...appraise, closedAt: at('2026-11-12T09:00') };
  expect(stagesOf(walk({ steps: [receive, done], ended: true })).map(({ kind }) => kind)).toEqual(['filed', 'step', 'ended']);
});

test('the norm of the open step is told while it lies ahead, not once it has passed, and not while the dossier waits', () => {
  const until = (stepDueAt: string, held = false) =>
    stagesOf(walk({ steps: [receive, appraise], stepDueAt: at(stepDueAt), held })).flatMap((stage) =>
      'until' in stage ? [stage.until] : [],
    );
  expect(until('2026-11-12T09:00')).toEqual([at('2026-11-12T09:00')]);
  expect(until('2026-11-12T08:59')).toEqual([null]);
  expect(until('2026-11-12T09:00', true)).toEqual([null]);
});
