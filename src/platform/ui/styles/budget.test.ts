import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { expect, test } from 'vitest';

const folder = join(import.meta.dirname, '..');

async function built(path: string): Promise<{ text: string; packed: number }> {
  const { outputFiles } = await esbuild.build({
    entryPoints: [join(folder, path)],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
  });
  const { text, contents } = outputFiles[0]!;
  return { text, packed: gzipSync(contents).length };
}

test.each([
  ['styles/citizen.css', 15_000],
  ['styles/officer.css', 15_000],
  ['styles/sheet.css', 2_000],
  ['islands/citizen.ts', 4_000],
  ['islands/officer.ts', 6_000],
])('%s weighs at most %i bytes, compressed', async (path, most) => {
  expect((await built(path)).packed).toBeLessThanOrEqual(most);
});

test('styles fetch nothing, from us or from others', async () => {
  for (const path of ['styles/citizen.css', 'styles/officer.css', 'styles/sheet.css'])
    expect((await built(path)).text).not.toMatch(/url\(|@import|@font-face/);
});

test('no text is under 12 px', async () => {
  for (const path of ['styles/citizen.css', 'styles/officer.css']) {
    const { text } = await built(path);
    const sizes = [...text.matchAll(/(?:font-size|--mc-(?:text|small|tiny)):\s*(\d*\.?\d+)rem/g)].map(([, size]) => Number(size));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(0.75);
  }
});

test('the parts live under the names that the components write', async () => {
  const css = (await built('styles/citizen.css')).text;
  for (const name of ['.mc-main', '.mc-errors', '.mc-field', '.mc-timeline', '.mc-day', '.ds-button', '.ds-tag', '.ds-input'])
    expect(css).toContain(name);
});
