import type { Answers } from '#modules/forms';
import { canonicalJson, type Json } from '#platform/text';
import type { World } from '#platform/time';
import { partiesOf } from '../domain/parties-of.ts';
import type { Personal } from '../sql/personal.ts';

/** The personal data that these answers hold, with new salts for the commitments to them. */
export function personalOf(world: World, answers: Answers): Personal {
  const parties = partiesOf(answers);
  return {
    parties: canonicalJson(parties as unknown as Json),
    partiesSalt: world.newSalt(),
    answers: canonicalJson(answers),
    answersSalt: world.newSalt(),
    papersSalt: world.newSalt(),
    applicantName: parties.applicant.name,
    submitterName: parties.submitter.name,
    phone: parties.submitter.phone,
    email: parties.submitter.email || null,
  };
}
