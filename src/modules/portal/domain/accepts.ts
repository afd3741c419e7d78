import type { Component } from '#modules/catalogue';
import type { MediaKind } from '#modules/uploads';

/** Bytes of one file: a phone's photograph or a scanned book fits, a film does not. */
export const MAX_BYTES = 50_000_000;

/** Files of one paper. */
export const MOST_FILES = 20;

const kinds: Record<Component['accepts'][number], readonly MediaKind[]> = { image: ['jpeg', 'png'], pdf: ['pdf'], word: ['docx'] };

/** The kinds of file that a paper takes. */
export const kindsOf = ({ accepts }: Pick<Component, 'accepts'>): MediaKind[] => accepts.flatMap((one) => kinds[one]);
