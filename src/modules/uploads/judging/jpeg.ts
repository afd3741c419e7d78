import { withFeed, type ByteFeed } from './byte-feed.ts';
import { judgeSize } from './image-size.ts';
import { unfit, type Judged, type Quarantined } from './quarantined.ts';

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
const broken = 'uploads.jpegBroken';

/**
 * Walks the segments of a JPEG (ITU-T T.81, annex B) to the first scan, reads the size, and looks for the end mark behind
 * it: a photo whose sending broke off has none. Phones append films and maps behind the end; that is let be.
 */
export async function judgeJpeg(file: Quarantined): Promise<Judged> {
  return withFeed(await file.stream(), walk, unfit(broken) as Judged);
}

async function walk(feed: ByteFeed): Promise<Judged> {
  await feed.pass(2); // the start mark, by which it was recognised
  let size: Judged = unfit(broken);
  for (;;) {
    const mark = await marker(feed);
    if (mark === undefined || mark === END_OF_IMAGE) return unfit(broken);
    if (standsAlone(mark)) continue;
    const length = (await feed.take(2)).readUInt16BE() - 2;
    if (length < 0) return unfit(broken);
    if (isFrame(mark)) {
      if (length < 6) return unfit(broken);
      const frame = await feed.take(6);
      size = judgeSize(frame.readUInt16BE(3), frame.readUInt16BE(1), broken);
      if (!size.ok) return size;
      await feed.pass(length - 6);
    } else {
      await feed.pass(length);
    }
    if (mark === START_OF_SCAN) break;
  }
  await feed.passBeyond(0xff, END_OF_IMAGE); // inside picture data every FF is followed by 00
  return size;
}

/** The next segment's code; undefined where there is none. Any number of FF may stand before it. */
async function marker(feed: ByteFeed): Promise<number | undefined> {
  if ((await feed.take(1))[0] !== 0xff) return undefined;
  let code = 0xff;
  while (code === 0xff) code = (await feed.take(1))[0]!;
  return code === 0 ? undefined : code;
}

const standsAlone = (mark: number) => mark === 0x01 || (mark >= 0xd0 && mark <= 0xd8);

/** SOF0 to SOF15; C4, C8 and CC in that range are tables and extensions. */
const isFrame = (mark: number) => mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
