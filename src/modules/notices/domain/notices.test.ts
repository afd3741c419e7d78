import { describe, expect, test } from 'vitest';
import { messages as dossier } from '#modules/dossier';
import { messages } from '../messages/index.ts';
import { notices } from './notices.ts';

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
    for (const form of ['sms', 'subject', 'email']) {
      expect(messages.vi).toHaveProperty([`notices.${notice.words}.${form}`]);
      expect(messages.en).toHaveProperty([`notices.${notice.words}.${form}`]);
    }
  });

  test('the applicant is told of filing, acceptance, result and return, and of nothing inside the office', () => {
    const told = Object.entries(notices).flatMap(([kind, { tell }]) => (tell === 'nobody' ? [] : [kind]));
    expect(told).toEqual(['submitted', 'accepted', 'numbered', 'returned'].map((kind) => `dossier.${kind}`));
  });
});
