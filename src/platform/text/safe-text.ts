import { z } from 'zod';

/** NFC, trimmed, line ends as \n. */
export const cleanText = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n').trim();

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
