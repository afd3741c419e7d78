const ORIENTATION = 0x0112;
const SHORT = 3;

/** The orientation that an EXIF block tells (CIPA DC-008, 4.6): 1 to 8, and 1 where it tells none or is broken. */
export function orientationIn(tiff: Buffer): number {
  const order = tiff.toString('latin1', 0, 2);
  if ((order !== 'II' && order !== 'MM') || tiff.length < 8) return 1;
  const little = order === 'II';
  const number16 = (at: number) => (at + 2 <= tiff.length ? (little ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at)) : 0);
  const directory = little ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4);
  const count = number16(directory);
  for (let n = 0; n < count; n++) {
    const at = directory + 2 + n * 12;
    if (at + 12 > tiff.length) return 1;
    if (number16(at) !== ORIENTATION) continue;
    const value = number16(at + 8);
    return number16(at + 2) === SHORT && value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}
