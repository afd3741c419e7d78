import { describe, expect, test } from 'vitest';
import { messages as dossier } from '#modules/dossier';
import { messages } from '../messages/index.ts';
import { notices, type Notice } from './notices.ts';

/** Each kind of fact has its words in the catalogue of dossiers, for their history. */
const kinds = Object.keys(dossier.vi)
  .filter((key) => key.startsWith('dossier.fact.'))
  .map((key) => key.replace('dossier.fact.', 'dossier.'));

describe('which fact tells whom', () => {
  test('is said for every kind of fact, and for no other', () => {
    expect(kinds.length).toBeGreaterThan(9);
    expect(Object.keys(notices).sort()).toEqual(kinds.sort());
  });

  test.each(Object.entries(notices))('%s has words in both languages, or a reason why nobody is told', (_kind, notice) => {
    if (notice.tell === 'nobody') return expect(notice.because).toMatch(/\w+ \w+/);
    for (const outcome of [null, 'granted', 'refused'] as const) {
      const words = typeof notice.words === 'string' ? notice.words : notice.words({ outcome });
      for (const form of ['sms', 'subject', 'email']) {
        expect(messages.vi).toHaveProperty([`notices.${words}.${form}`]);
        expect(messages.en).toHaveProperty([`notices.${words}.${form}`]);
      }
    }
  });

  test('the applicant is told of all that he has to do, or that moves his date or ends his dossier, and of nothing inside the office', () => {
    const silent = Object.entries(notices).flatMap(([kind, { tell }]) => (tell === 'nobody' ? [kind] : []));
    const inside = [
      'assigned',
      'taken',
      'proposed',
      'initialled',
      'signed',
      'sentBack',
      'pulledBack',
      'resultAtDesk',
      'digitised',
      'deliveryConfirmed',
    ];
    expect(silent).toEqual(inside.map((kind) => `dossier.${kind}`));
  });

  test('a result that refuses is told as a refusal, at the same moment as every other result', () => {
    const { words } = notices['dossier.numbered'] as Extract<Notice<'dossier.numbered'>, { tell: 'submitter' }>;
    expect((['refused', 'granted'] as const).map((outcome) => (words as (about: object) => string)({ outcome }))).toEqual([
      'refusedOnMerits',
      'numbered',
    ]);
  });
});
