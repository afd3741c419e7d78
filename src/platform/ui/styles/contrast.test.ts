import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const colours = (file: string): Map<string, string> =>
  new Map(
    [...readFileSync(new URL(file, import.meta.url), 'utf8').matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!]),
  );

const light = colours('./tokens/light.css');
const dark = new Map([...light, ...colours('./tokens/dark.css')]);

/** Relative luminance of a colour (WCAG 2.2). */
function luminance(tokens: Map<string, string>, name: string): number {
  const value = tokens.get(name) ?? '';
  const other = /^var\((.+)\)$/.exec(value)?.[1];
  if (other) return luminance(tokens, other);
  const hex = /^#([0-9a-f]{6})$/i.exec(value)?.[1];
  if (!hex) throw new Error(`${name} is no colour: ${value}`);
  const [r, g, b] = [0, 2, 4].map((at) => {
    const part = parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r! + 0.7152 * g! + 0.0722 * b!;
}

function ratio(tokens: Map<string, string>, front: string, back: string): number {
  const [a, b] = [luminance(tokens, front), luminance(tokens, back)].sort((x, y) => y - x);
  return (a! + 0.05) / (b! + 0.05);
}

const scales = ['accent', 'neutral', 'success', 'warning', 'today', 'danger', 'info'];
const token = (scale: string, role: string) => `--ds-color-${scale}-${role}`;
const grounds = ['background-default', 'background-tinted', 'surface-default', 'surface-tinted'];
const own = [...grounds, 'surface-hover', 'surface-active'];
const pages = grounds.map((role) => token('neutral', role));

/** Everything written, on everything it is written on. */
const text: [string, string][] = [
  ...scales.flatMap((scale) => [
    ...['text-default', 'text-subtle'].flatMap((role) =>
      [...own.map((ground) => token(scale, ground)), ...pages].map((ground): [string, string] => [token(scale, role), ground]),
    ),
    ...['base-default', 'base-hover', 'base-active'].map((base): [string, string] => [
      token(scale, 'base-contrast-default'),
      token(scale, base),
    ]),
  ]),
  ...['text-default', 'text-subtle'].flatMap((role) =>
    [
      '--mc-rail-bg',
      '--mc-canvas',
      token('accent', 'surface-tinted'),
      token('accent', 'surface-hover'),
      token('neutral', 'surface-active'),
    ].map((ground): [string, string] => [token('neutral', role), ground]),
  ),
  ['--mc-on-hero', '--mc-hero-bg'],
  ['--mc-on-hero', '--mc-hero-line'],
  ['--mc-on-hero-subtle', '--mc-hero-bg'],
  ['--mc-paper-ink', '--mc-paper'],
  ...[1, 2, 3, 4, 5].map((n): [string, string] => [`--mc-heat-ink-${n}`, `--mc-heat-${n}`]),
];

/** What shows where a control is, where the focus is, and how time stands. */
const shapes: [string, string][] = [
  ...['border-default', 'border-strong'].flatMap((role) => pages.map((page): [string, string] => [token('neutral', role), page])),
  ...['border-default', 'border-strong', 'base-default'].flatMap((role) =>
    pages.map((page): [string, string] => [token('accent', role), page]),
  ),
  ...['danger', 'today'].map((scale): [string, string] => [token(scale, 'border-default'), token('neutral', 'surface-default')]),
  ...pages.map((page): [string, string] => ['--mc-focus-outer', page]),
  ['--mc-focus-outer', '--mc-focus-inner'],
];

const weak = (tokens: Map<string, string>, pairs: [string, string][], least: number): string[] =>
  pairs.flatMap(([front, back]) => {
    const found = ratio(tokens, front, back);
    return found < least ? [`${front} on ${back}: ${found.toFixed(2)}`] : [];
  });

test.each([
  ['light', light],
  ['dark', dark],
] as const)('text stands out by 4.5 from whatever it stands on, in the %s scheme', (_, tokens) => {
  expect(weak(tokens, text, 4.5)).toEqual([]);
});

test.each([
  ['light', light],
  ['dark', dark],
] as const)('borders of controls, marks and the focus stand out by 3, in the %s scheme', (_, tokens) => {
  expect(weak(tokens, shapes, 3)).toEqual([]);
});

test('the measure knows black on white, and a pair that is too weak', () => {
  const tokens = new Map(Object.entries({ '--black': '#000000', '--white': '#ffffff', '--grey': '#8a8a8a' }));
  expect(ratio(tokens, '--black', '--white')).toBeCloseTo(21);
  expect(weak(tokens, [['--grey', '--white']], 4.5)).toHaveLength(1);
});

test('both schemes name the same colours', () => {
  const names = (tokens: Map<string, string>) => [...tokens.keys()].sort();
  expect(names(colours('./tokens/dark.css'))).toEqual(names(light));
});
