import type { Answers } from '#modules/forms';
import type { Parties, Party } from './parties.ts';

const text = (answers: Answers, key: string): string => {
  const answer = answers[key];
  return answer === null || answer === undefined ? '' : String(answer);
};

/**
 * Who stands around the dossier, read from the answers by the keys that every form uses for them:
 * `applicantName`, `submitterPhone` and so on. A form without such a field leaves that place empty.
 */
export function partiesOf(answers: Answers): Parties {
  const party = (role: string): Party => ({
    name: text(answers, `${role}Name`),
    number: text(answers, `${role}Number`),
    address: text(answers, `${role}Address`),
    phone: text(answers, `${role}Phone`),
    email: text(answers, `${role}Email`),
  });
  const representative = party('representative');
  return { applicant: party('applicant'), submitter: party('submitter'), representative: representative.name ? representative : null };
}
