import { unfit, type Judged } from './quarantined.ts';
import { ok } from '#platform/results';

/**
 * What an officer's browser has to unpack: four bytes a pixel. 200 megapixels are the largest phone cameras of today and
 * an A0 sheet at 300 dpi with room to spare; a picture of a few hundred kilobytes can claim thousands of them.
 */
const MOST_PIXELS = 200_000_000;
const LONGEST_SIDE = 30_000;

/** Judges the size that an image's header claims. `broken` is the reason where there is no picture at all. */
export function judgeSize(width: number, height: number, broken: string): Judged {
  if (width < 1 || height < 1) return unfit(broken);
  if (width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS) {
    return unfit('uploads.imageTooBig', { width, height });
  }
  return ok({ pages: 1 });
}
