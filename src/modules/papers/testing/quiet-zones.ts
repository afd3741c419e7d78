import type { Picture } from './read-pdf.ts';

const isDark = (picture: Picture, x: number, y: number): boolean => picture.grey[y * picture.width + x]! < 128;

/**
 * White around the codes of a slip, in modules. The QR is found by its upper left finder at the right of the page, the bars
 * as lines with many changes that are alike, at the left.
 */
export function quietZones(picture: Picture, { qrModules }: { qrModules: number }): { qr: number; bars: number } {
  return { qr: aroundQr(picture, qrModules), bars: besideBars(picture) };
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function aroundQr(picture: Picture, modules: number): number {
  const box = findSquare(picture);
  const module = (box.right - box.left + 1) / modules;
  let white = 0;
  while (isWhiteFrame(picture, box, white + 1)) white++;
  return Math.round((white / module) * 10) / 10;
}

/** The square whose upper left corner is a finder; its first line ends with the upper right one. */
function findSquare(picture: Picture): Box {
  const { width, height } = picture;
  let best: Box | undefined;
  for (let y = 0; y < height / 2; y++) {
    let x = Math.floor(width * 0.7);
    while (x < width && !isDark(picture, x, y)) x++;
    let end = x;
    while (end < width && isDark(picture, end, y)) end++;
    const run = end - x;
    if (run < 30 || run > 90 || !isFinder(picture, x, y, run)) continue;
    const right = lastDark(picture, y, width);
    best = { left: x, top: y, right, bottom: y + right - x };
    break;
  }
  if (!best) throw new Error('there is no QR on this page');
  return best;
}

/** A ring of dark one module wide, white inside it. */
function isFinder(picture: Picture, x: number, y: number, run: number): boolean {
  const module = run / 7;
  const at = (column: number, line: number) => isDark(picture, Math.round(x + column * module), Math.round(y + line * module));
  return at(0.5, 3.5) && !at(1.5, 3.5) && at(3.5, 3.5) && !at(5.5, 3.5) && at(6.5, 3.5);
}

function lastDark(picture: Picture, y: number, width: number): number {
  for (let x = width - 1; x > 0; x--) if (isDark(picture, x, y + 2)) return x;
  return 0;
}

function isWhiteFrame(picture: Picture, { left, right, top, bottom }: Box, by: number): boolean {
  if (top - by < 0 || right + by >= picture.width) return false;
  for (let x = left - by; x <= right + by; x++) if (isDark(picture, x, top - by) || isDark(picture, x, bottom + by)) return false;
  for (let y = top - by; y <= bottom + by; y++) if (isDark(picture, left - by, y) || isDark(picture, right + by, y)) return false;
  return true;
}

function besideBars(picture: Picture): number {
  const half = Math.floor(picture.width * 0.7);
  for (let y = 0; y < picture.height / 2; y++) {
    const edges = edgesAt(picture, y, half);
    const stays = [8, 16, 24].every((below) => String(edgesAt(picture, y + below, half)) === String(edges));
    if (edges.length < 60 || !stays) continue;
    const module = (edges[6]! - edges[0]!) / 11; // the sign with which it begins: three bars, three spaces
    return Math.floor(Math.min(edges[0]!, half - edges.at(-1)!) / module);
  }
  throw new Error('there is no bar code on this page');
}

/** Where light turns to dark and back, up to a column. */
function edgesAt(picture: Picture, y: number, until: number): number[] {
  const edges: number[] = [];
  for (let x = 1; x < until; x++) if (isDark(picture, x, y) !== isDark(picture, x - 1, y)) edges.push(x);
  return edges;
}
