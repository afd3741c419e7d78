import type { SubjectHeads } from '#modules/log';
import { dossierHeads } from './dossier.ts';

/** Id and chain head of every dossier, for the verification of the log. */
export const subjectHeads: SubjectHeads[] = [{ kind: 'dossier', heads: dossierHeads }];
