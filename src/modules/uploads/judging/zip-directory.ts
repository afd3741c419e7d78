import type { Quarantined } from './quarantined.ts';

/** One file inside a ZIP, as its central directory tells. None of the numbers is to be believed. */
export interface ZipEntry {
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  packed: number;
  unpacked: number;
  localHeader: number;
}

const MOST_ENTRIES = 5_000;
const LARGEST_DIRECTORY = 1_000_000;
const END_SIZE = 22;
const LONGEST_COMMENT = 65_535;

/** The entries of a ZIP (APPNOTE 6.3.10, §4.3), read from its end; undefined when it is broken, split, ZIP64 or endless. */
export async function zipDirectory(file: Quarantined): Promise<ZipEntry[] | undefined> {
  const tailAt = Math.max(0, file.bytes - END_SIZE - LONGEST_COMMENT);
  const tail = await file.read(tailAt, END_SIZE + LONGEST_COMMENT);
  const end = findEnd(tail);
  if (end === undefined) return undefined;
  const [disk, count] = [tail.readUInt16LE(end + 4), tail.readUInt16LE(end + 10)];
  const [size, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
  if (disk !== 0 || count > MOST_ENTRIES || size > LARGEST_DIRECTORY || start + size > tailAt + end) return undefined;
  return entries(await file.read(start, size), count);
}

function findEnd(tail: Buffer): number | undefined {
  for (let at = tail.length - END_SIZE; at >= 0; at--) {
    if (tail.readUInt32LE(at) === 0x06054b50 && at + END_SIZE + tail.readUInt16LE(at + 20) === tail.length) return at;
  }
  return undefined;
}

function entries(directory: Buffer, count: number): ZipEntry[] | undefined {
  const found: ZipEntry[] = [];
  let at = 0;
  for (let n = 0; n < count; n++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    if (nameEnd > directory.length) return undefined;
    found.push({
      name: directory.toString('utf8', at + 46, nameEnd),
      encrypted: (directory.readUInt16LE(at + 8) & 1) === 1,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      localHeader: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return found;
}
