import { arrowsOf, type Arrow } from './arrows.ts';
import { box, gap, type Box } from './box.ts';
import type { House } from './graph.ts';

export interface Layout {
  width: number;
  height: number;
  boxes: Box[];
  arrows: Arrow[];
}

const margin = { side: 110, top: 92, bottom: 92 };

/** Places each floor as a row, the ground lowest. */
export function layOut({ floors, calls }: House): Layout {
  const widest = Math.max(1, ...floors.map((floor) => floor.modules.length));
  const inner = widest * (box.width + gap.x) - gap.x;
  const boxes = floors.flatMap(({ modules }, row) => {
    const start = margin.side + (inner - modules.length * (box.width + gap.x) + gap.x) / 2;
    const y = margin.top + (floors.length - 1 - row) * (box.height + gap.y);
    return modules.map((name, at): Box => ({ name, row, x: start + at * (box.width + gap.x), y }));
  });
  const height = margin.top + floors.length * (box.height + gap.y) - gap.y + margin.bottom;
  return { width: inner + 2 * margin.side, height, boxes, arrows: arrowsOf(boxes, calls) };
}
