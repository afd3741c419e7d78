import { z } from 'zod';

/** Words for people that stand in data: Vietnamese, with English beside. */
export type Words = {
  vi: string;
  en: string;
};

const text = z.string().trim().min(1).max(2_000);

export const words: z.ZodType<Words> = z.strictObject({ vi: text, en: text });

/** A place in a data file that nobody has confirmed from the source yet; screens say "to be confirmed" there. */
export const unconfirmed = z.strictObject({ path: z.string().min(1), note: words });
export type Unconfirmed = z.infer<typeof unconfirmed>;
