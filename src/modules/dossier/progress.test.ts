import { expect, test } from 'vitest';
import { degreeOf } from './domain/progress.ts';
import type { Dossier } from './domain/dossier.ts';

const degree = (state: Dossier['state'], more: Partial<Dossier> = {}) => degreeOf({ state, heldFrom: null, outcome: null, ...more });

test('the stages count from filing to return', () => {
  const states = ['submitted', 'accepted', 'processing', 'resolved', 'returned'] as const;
  expect(states.map((state) => degree(state).done)).toEqual([1, 2, 3, 4, 5]);
});

test('a dossier that waits for papers, money or a leader is as far as it was', () => {
  expect(degree('supplementing', { heldFrom: 'submitted' })).toEqual({ done: 1, of: 5, ended: false });
  expect(degree('supplementing', { heldFrom: 'processing' }).done).toBe(3);
  expect(degree('awaitingPayment', { heldFrom: 'processing' }).done).toBe(3);
  expect(degree('suspended', { heldFrom: 'accepted' }).done).toBe(2);
});

test('one that ended without a result has no degree', () => {
  for (const state of ['refused', 'withdrawn', 'terminated', 'cancelled'] as const)
    expect(degree(state)).toEqual({ done: 0, of: 5, ended: true });
});

test('one that silence allowed is complete: there is nothing to return', () => {
  expect(degree('resolved', { outcome: 'deemedAllowed' }).done).toBe(5);
});
