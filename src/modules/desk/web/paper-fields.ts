import type { MediaKind } from '#modules/uploads';
import type { Case } from '../use-cases/read-case.ts';

type Component = Case['procedure']['components'][number];

/** Files that are put to a dossier in one go. */
export const MOST_FILES = 20;

const kinds: Record<Component['accepts'][number], readonly MediaKind[]> = {
  image: ['jpeg', 'png'],
  pdf: ['pdf'],
  word: ['docx'],
};

/** The kinds of files that a paper may be. */
export const kindsOf = ({ accepts }: Component): MediaKind[] => accepts.flatMap((one) => kinds[one]);

export const fileField = (component: string): string => `file.${component}`;
