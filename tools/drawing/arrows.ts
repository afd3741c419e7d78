import { box, gap, type Box } from './box.ts';

export interface Arrow {
  from: string;
  to: string;
  row: number;
  /** SVG path data. */
  path: string;
}

type Pair = [from: Box, to: Box];
type Point = [x: number, y: number];

/** An arrow for each call; no two end at the same spot, and none runs behind a box that it does not mean. */
export function arrowsOf(boxes: Box[], calls: Map<string, string[]>): Arrow[] {
  const find = (name: string) => boxes.find((each) => each.name === name)!;
  const pairs = [...calls].flatMap(([from, called]) => called.map((to): Pair => [find(from), find(to)]));
  const lanes = new Map<number, number>();
  return pairs.map(([from, to]) => {
    const isLevel = from.row === to.row;
    const start: Point = isLevel ? [roofPort(pairs, from, to), from.y] : [floorPort(pairs, from, to), from.y + box.height];
    const end: Point = [roofPort(pairs, to, from), to.y - 3];
    const path = isLevel ? arc(start, end) : fall(start, passages(boxes, from, to, start, end, lanes), end);
    return { from: from.name, to: to.name, row: from.row, path };
  });
}

/** Out of the lower edge go the calls to floors below. */
const floorPort = (pairs: Pair[], at: Box, met: Box) =>
  port(
    at,
    pairs.filter(([from, to]) => from === at && to.row < at.row).map(([, to]) => to),
    met,
  );

/** Into the upper edge come the calls from above; calls on the same floor leave and arrive there too. */
function roofPort(pairs: Pair[], at: Box, met: Box): number {
  const coming = pairs.filter(([, to]) => to === at).map(([from]) => from);
  const leaving = pairs.filter(([from, to]) => from === at && to.row === at.row).map(([, to]) => to);
  return port(at, [...coming, ...leaving], met);
}

/** Where on its edge a box is met by `met`, when it is met by all of `others`: in their order from left to right. */
function port(at: Box, others: Box[], met: Box): number {
  const order = [...others].sort((a, b) => a.x - b.x || a.y - b.y);
  const step = (box.width - 16) / (order.length + 1);
  return at.x + 8 + step * (order.indexOf(met) + 1);
}

/** Where an arrow crosses the floors between: straight on if nothing stands there, else through the nearest gap. */
function passages(boxes: Box[], from: Box, to: Box, start: Point, end: Point, lanes: Map<number, number>): Point[] {
  const points: Point[] = [];
  for (let row = from.row - 1; row > to.row; row--) {
    const inTheWay = boxes.filter((each) => each.row === row);
    const y = inTheWay[0]!.y;
    const ideal = start[0] + ((end[0] - start[0]) * (y - start[1])) / (end[1] - start[1]);
    const hit = inTheWay.find((each) => ideal > each.x - 6 && ideal < each.x + box.width + 6);
    points.push([hit ? beside(hit, ideal, lanes) : ideal, y]);
  }
  return points;
}

/** The gap at the nearer side of a box; arrows that share it keep 4 apart. */
function beside(hit: Box, ideal: number, lanes: Map<number, number>): number {
  const isLeft = ideal < hit.x + box.width / 2;
  const middle = isLeft ? hit.x - gap.x / 2 : hit.x + box.width + gap.x / 2;
  const key = hit.row * 100_000 + middle;
  const used = lanes.get(key) ?? 0;
  lanes.set(key, used + 1);
  const step = 4 * Math.ceil((used % 5) / 2);
  return middle + (used % 2 === 0 ? step : -step);
}

function fall(start: Point, between: Point[], end: Point): string {
  let at = start;
  let path = `M${text(at)}`;
  for (const [x, y] of between) {
    path += ` ${curve(at, [x, y])} L${text([x, y + box.height])}`;
    at = [x, y + box.height];
  }
  return `${path} ${curve(at, end)}`;
}

function curve([x1, y1]: Point, [x2, y2]: Point): string {
  const bend = (y2 - y1) / 2;
  return `C${text([x1, y1 + bend])} ${text([x2, y2 - bend])} ${text([x2, y2])}`;
}

/** To the left on the same floor: over the roofs of those between. */
function arc(start: Point, end: Point): string {
  const rise = Math.min(46, 16 + Math.abs(start[0] - end[0]) / 12);
  return `M${text(start)} C${text([start[0], start[1] - rise])} ${text([end[0], end[1] - rise])} ${text(end)}`;
}

const text = (point: Point) => point.map((n) => Math.round(n * 10) / 10).join(' ');
