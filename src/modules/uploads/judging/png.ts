import { crc32 } from 'node:zlib';
import { withFeed, type ByteFeed } from './byte-feed.ts';
import { judgeSize } from './image-size.ts';
import { unfit, type Judged, type Quarantined } from './quarantined.ts';

const LONGEST_CHUNK = 0x7fffffff;
const broken = 'uploads.pngBroken';

/** Walks all chunks of a PNG (W3C PNG, third edition, §5) to its end and compares each check sum. */
export async function judgePng(file: Quarantined): Promise<Judged> {
  return withFeed(await file.stream(), walk, unfit(broken) as Judged);
}

async function walk(feed: ByteFeed): Promise<Judged> {
  await feed.pass(8); // the signature, by which it was recognised
  const header = await chunk(feed, 13);
  if (header?.type !== 'IHDR' || header.data.length !== 13) return unfit(broken);
  const size = judgeSize(header.data.readUInt32BE(0), header.data.readUInt32BE(4), broken);
  if (!size.ok) return size;
  for (let pictures = 0; ;) {
    const next = await chunk(feed, 0);
    if (!next) return unfit(broken);
    if (next.type === 'IDAT') pictures++;
    if (next.type === 'IEND') return pictures > 0 ? size : unfit(broken);
  }
}

/** One chunk with its first `keep` bytes; undefined when its check sum is wrong. */
async function chunk(feed: ByteFeed, keep: number): Promise<{ type: string; data: Buffer } | undefined> {
  const head = await feed.take(8);
  const length = head.readUInt32BE();
  if (length > LONGEST_CHUNK) return undefined;
  let sum = crc32(head.subarray(4));
  const see = (part: Buffer) => void (sum = crc32(part, sum));
  const data = await feed.take(Math.min(keep, length));
  see(data);
  await feed.pass(length - data.length, see);
  const right = (await feed.take(4)).readUInt32BE() === sum;
  return right ? { type: head.toString('latin1', 4), data } : undefined;
}
