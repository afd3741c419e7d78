/** Degrees, clockwise. */
export type Turn = 0 | 90 | 180 | 270;

const turns: readonly Turn[] = [0, 90, 180, 270];

export const isTurn = (number: number): number is Turn => turns.some((turn) => turn === number);

/** One more quarter, clockwise. */
export const turned = (turn: Turn): Turn => turns[(turns.indexOf(turn) + 1) % turns.length]!;

export interface Placed {
  /** Of the page, in points of 1/72 inch. */
  width: number;
  height: number;
  /** Where the picture's unit square goes: the six numbers of `cm` (ISO 32000-2, 8.3.4). */
  matrix: [number, number, number, number, number, number];
}

const SHORT = 595.28;
const LONG = 841.89;
const MARGIN = 28.35; // 10 mm

/** How far the sides of a scanned A4 sheet may be from A4's. */
const A4_LIKE = 0.015;

/** From the picture's own axes to those of the page, both to the right and down: [x from x, x from y, y from x, y from y]. */
type Axes = readonly [number, number, number, number];

/** What an EXIF orientation says of the stored picture (CIPA DC-008, 4.6.4): by index, none at 0. */
const upright: readonly Axes[] = [
  [1, 0, 0, 1],
  [1, 0, 0, 1],
  [-1, 0, 0, 1],
  [-1, 0, 0, -1],
  [1, 0, 0, -1],
  [0, 1, 1, 0],
  [0, -1, 1, 0],
  [0, -1, -1, 0],
  [0, 1, -1, 0],
];

/**
 * Puts a picture upright on an A4 page, along the page's longer side when it is wider than high: in the middle with margins,
 * or over the whole page when it has the sides of A4, as a scanned sheet does.
 * @param orientation EXIF's, 1 to 8; anything else counts as 1
 */
export function place(picture: { width: number; height: number }, orientation: number, turn: Turn): Placed {
  let axes = upright[orientation] ?? upright[1]!;
  for (let quarter = 0; quarter < turn / 90; quarter++) axes = [-axes[2], -axes[3], axes[0], axes[1]];
  const lies = axes[0] === 0;
  const [wide, high] = lies ? [picture.height, picture.width] : [picture.width, picture.height];
  const [width, height] = wide > high ? [LONG, SHORT] : [SHORT, LONG];
  const margin = isLike(wide / high, width / height) ? 0 : MARGIN;
  const scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / high);
  return { width, height, matrix: matrixOf(axes, [wide * scale, high * scale], [width, height]) };
}

const isLike = (a: number, b: number): boolean => Math.abs(a / b - 1) < A4_LIKE;

function matrixOf([xx, xy, yx, yy]: Axes, [w, h]: [number, number], [width, height]: [number, number]): Placed['matrix'] {
  const [left, bottom] = [(width - w) / 2, (height - h) / 2];
  const numbers = [w * xx, -h * yx, -w * xy, h * yy, left + (w * (1 - xx + xy)) / 2, bottom + (h * (1 + yx - yy)) / 2];
  return numbers.map((number) => Number(number.toFixed(3)) + 0) as Placed['matrix'];
}
