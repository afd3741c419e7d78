import type { Arrow } from './arrows.ts';
import { box, type Box } from './box.ts';
import type { House } from './graph.ts';
import { layOut, type Layout } from './layout.ts';

/** One colour for each floor's arrows: readable on white and, in the second row, on near black. */
const light = ['#1f5fa8', '#8a4b08', '#8c1d5b', '#1b6b4a', '#5b3fa0', '#9a2a1a'];
const dark = ['#8fbef5', '#f0b46a', '#f29ac6', '#7fd6ac', '#c1acf7', '#f5a195'];

const rules = (colours: string[]) => colours.map((colour, row) => `.r${row}{stroke:${colour}} .h${row}{fill:${colour}}`).join(' ');

const style = `
    text{font:13px system-ui,sans-serif;fill:#1c1c1c;text-anchor:middle} .note{font-size:12px;fill:#4a4a4a} .left{text-anchor:start}
    .paper{fill:#fff} .box{fill:#f4f4f1;stroke:#6b6b6b} .bar{fill:#e6e6e0;stroke:#6b6b6b} .arrow{fill:none;stroke-width:1.4}
    ${rules(light)}
    @media (prefers-color-scheme:dark){text{fill:#f2f2f2} .note{fill:#c4c4c4}
    .paper{fill:#16181c} .box{fill:#262a31;stroke:#8c8c8c} .bar{fill:#30353d;stroke:#8c8c8c}
    ${rules(dark)}}`;

/** The drawing of the house: the same text for the same imports. */
export function svgOf(house: House): string {
  const layout = layOut(house);
  const { width, height } = layout;
  const heads = house.floors.map((_, row) => head(row)).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="title desc">
  <title id="title">The modules of the house, floor by floor, and who imports whom</title>
  <desc id="desc">${words(house)}</desc>
  <style>${style}</style>
  <defs>${heads}</defs>
  <rect class="paper" width="${width}" height="${height}"/>
  ${bar(layout, 18, 'src/app: knows every module')}
  ${bar(layout, height - 18 - box.height, 'src/platform: knows no module, called by all')}
${floorNames(house, layout)}
${layout.arrows.map(arrow).join('\n')}
${layout.boxes.map(room).join('\n')}
</svg>
`;
}

/** The same in one sentence for each module, for those who do not see the drawing. */
const words = ({ calls }: House): string =>
  [...calls].map(([name, called]) => `${name} imports ${called.length > 0 ? called.join(', ') : 'no module'}.`).join(' ');

const head = (row: number) =>
  `<marker id="h${row}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="h${row % 6}" d="M0 0 8 4 0 8z"/></marker>`;

const bar = ({ width }: Layout, y: number, text: string) =>
  `<rect class="bar" x="20" y="${y}" width="${width - 40}" height="${box.height}" rx="3"/><text x="${width / 2}" y="${y + 22}">${text}</text>`;

function floorNames({ floors }: House, { boxes }: Layout): string {
  const roofs = floors.map((_, row) => boxes.find((each) => each.row === row)!.y);
  return floors.map(({ level }, row) => `  <text class="note left" x="20" y="${roofs[row]! + 22}">floor ${level}</text>`).join('\n');
}

const arrow = ({ from, to, row, path }: Arrow) =>
  `  <path class="arrow r${row % 6}" marker-end="url(#h${row})" d="${path}"><title>${from} imports ${to}</title></path>`;

const room = ({ name, x, y }: Box) =>
  `  <rect class="box" x="${x}" y="${y}" width="${box.width}" height="${box.height}" rx="3"/><text x="${x + box.width / 2}" y="${y + 22}">${name}</text>`;
