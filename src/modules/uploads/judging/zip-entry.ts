import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import type { Quarantined } from './quarantined.ts';
import type { ZipEntry } from './zip-directory.ts';

const [STORED, DEFLATED] = [0, 8];

/**
 * Unpacks one entry, showing the pieces to `see`, and stops at the first byte beyond what the directory promised.
 * True when it is whole: the promised length and check sum. At most `most` bytes are unpacked.
 */
export async function readEntry(
  file: Quarantined,
  entry: ZipEntry,
  most: number,
  see: (part: Buffer) => void = () => {},
): Promise<boolean> {
  if (entry.encrypted || entry.unpacked > most || (entry.method !== STORED && entry.method !== DEFLATED)) return false;
  const header = await file.read(entry.localHeader, 30);
  if (header.length < 30 || header.readUInt32LE() !== 0x04034b50) return false;
  const start = entry.localHeader + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + entry.packed > file.bytes || entry.packed === 0) return false;
  let [length, sum] = [0, 0];
  const check = async (parts: AsyncIterable<Buffer>) => {
    for await (const part of parts) {
      length += part.length;
      if (length > entry.unpacked) throw new TooMuch();
      sum = crc32(part, sum);
      see(part);
    }
  };
  const packed = await file.stream(start, entry.packed);
  try {
    await (entry.method === DEFLATED ? pipeline(packed, createInflateRaw(), check) : pipeline(packed, check));
  } catch (fault) {
    if (fault instanceof TooMuch || (fault as NodeJS.ErrnoException).code?.startsWith('Z_')) return false;
    throw fault;
  }
  return length === entry.unpacked && sum === entry.crc;
}

class TooMuch extends Error {}
