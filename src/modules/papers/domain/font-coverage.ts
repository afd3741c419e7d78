/** Which characters a TrueType font can draw, from its `cmap` table (formats 4 and 12 of OpenType). */
export function coverage(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const cmap = tableAt(view, 'cmap');
  const covered = new Set<number>();
  for (let n = 0; n < view.getUint16(cmap + 2); n++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * n + 4);
    const format = view.getUint16(at);
    if (format === 4) addSegments(view, at, covered);
    if (format === 12) addGroups(view, at, covered);
  }
  return (codePoint) => covered.has(codePoint);
}

function tableAt(view: DataView, name: string): number {
  for (let n = 0; n < view.getUint16(4); n++) {
    const at = 12 + 16 * n;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((i) => view.getUint8(at + i)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`the font has no table ${name}`);
}

function addSegments(view: DataView, at: number, covered: Set<number>): void {
  const twice = view.getUint16(at + 6);
  for (let n = 0; n < twice; n += 2) {
    const [end, start] = [view.getUint16(at + 14 + n), view.getUint16(at + 16 + twice + n)];
    const [delta, offsetAt] = [view.getUint16(at + 16 + 2 * twice + n), at + 16 + 3 * twice + n];
    const offset = view.getUint16(offsetAt);
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyph = offset === 0 ? (code + delta) & 0xffff : view.getUint16(offsetAt + offset + 2 * (code - start));
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addGroups(view: DataView, at: number, covered: Set<number>): void {
  for (let n = 0; n < view.getUint32(at + 12); n++) {
    const group = at + 16 + 12 * n;
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code);
  }
}
