import type { SubjectHeads } from '#modules/log';
import { dossierHeads } from './dossier.ts';
import { handOverHeads } from './hand-over.ts';

/** Id and chain head of every dossier and every slip, for the verification of the log. */
export const subjectHeads: SubjectHeads[] = [
  { kind: 'dossier', heads: dossierHeads },
  { kind: 'handOver', heads: handOverHeads },
];
