import type { SubjectHeads } from '#modules/log';
import { accountHeads } from './account.ts';

/** Id and chain head of every account, for the verification of the log. */
export const subjectHeads: SubjectHeads[] = [{ kind: 'account', heads: accountHeads }];
