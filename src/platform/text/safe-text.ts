import { z } from 'zod';

/** Marks that turn the direction of what follows, and control characters: a name would be read otherwise than it is. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** NFC, trimmed, line ends as \n, without what cannot be seen and changes how the rest is read. */
export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(unseen, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .trim();

/**
 * The one type for text that a person typed. PostgreSQL refuses U+0000 and silently changes lone surrogates,
 * so both are refused here, where the answer can be shown beside the field.
 */
export const safeText = (max: number, min = 0) =>
  z
    .string()
    .refine((text) => text.isWellFormed() && !text.includes('\u0000'), 'text.notText')
    .transform(cleanText)
    .pipe(z.string().min(min, 'text.required').max(max, 'text.tooLong'));
