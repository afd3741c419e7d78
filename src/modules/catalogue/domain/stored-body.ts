import { channels, type ProcedureBody } from './procedure.ts';
import firstShape from './first-shape.json' with { type: 'json' };

type New = 'key' | 'cases' | 'event' | 'partnerAgencyCode' | 'channels' | 'authority' | 'validity' | 'copies' | 'noFee';
/** A body as versions were stored before procedures had a key and cases. */
export type FirstShape = Omit<ProcedureBody, New | 'code'> & { code: string; timeLimit: string };

/**
 * A stored body in today's shape. Versions are never changed, so what was published in the first shape is read as what it
 * said: one case, every channel, and nothing about what it was not asked.
 */
export function storedBody(stored: ProcedureBody | FirstShape): ProcedureBody {
  if (!('timeLimit' in stored)) return stored;
  const { timeLimit, ...same } = stored;
  return {
    ...same,
    key: keyOfCode(stored.code),
    cases: [{ key: firstShape.caseKey, name: firstShape.caseName, timeLimit }],
    event: null,
    partnerAgencyCode: null,
    channels: [...channels],
    authority: null,
    validity: null,
    copies: null,
    noFee: stored.fees.length > 0 ? false : null,
  };
}

/** The key of a procedure that had only a code, as the migration gives it too. */
export const keyOfCode = (code: string) => `p-${code.replace('.', '-')}`;
