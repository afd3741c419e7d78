// Bundles the programs into dist/*.js (packages stay outside) and the browser's files into dist/assets.
// A running installation may be reading dist: every file is written beside its place and then renamed into it.
import { mkdir, readFile, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import esbuild from 'esbuild';
import { sourcesStamp } from './setup/sources.ts';

const root = join(import.meta.dirname, '..');
const dist = join(root, 'dist');
const assets = join(dist, 'assets');

const programs = ['start', 'web', 'worker', 'motcua'];
const assetSources = ['styles/citizen.css', 'styles/officer.css', 'styles/sheet.css', 'islands/citizen.ts', 'islands/officer.ts'];

/** Assets of an older build stay for pages that are still open in somebody's browser. */
const keepAssetsFor = 24 * 60 * 60 * 1000;

const stamp = await sourcesStamp(root);
await mkdir(assets, { recursive: true });
await Promise.all([bundlePrograms(), bundleAssets()]);
await place(join(dist, '.stamp'), stamp);

async function bundlePrograms() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: programs.map((name) => `src/app/${name}.ts`),
    outdir: dist,
    bundle: true,
    packages: 'external',
    platform: 'node',
    target: 'node24',
    format: 'esm',
    sourcemap: 'linked',
    write: false,
    logLevel: 'warning',
  });
  await Promise.all(outputFiles.map((file) => place(file.path, file.contents)));
}

async function bundleAssets() {
  const there = assetSources.map((name) => `src/platform/ui/${name}`).filter((path) => existsSync(join(root, path)));
  const { outputFiles, metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: there,
    outdir: assets,
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file', '.svg': 'file', '.png': 'file' },
    bundle: true,
    minify: true,
    platform: 'browser',
    target: ['es2022', 'chrome100', 'firefox100', 'safari15.4'],
    format: 'esm',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  const files = outputFiles.flatMap(withCompressed);
  await Promise.all(files.map((file) => place(file.path, file.contents)));
  const manifest = Object.fromEntries(
    Object.entries(metafile.outputs)
      .filter(([, output]) => output.entryPoint)
      .map(([path, output]) => [basename(output.entryPoint).replace(/\.ts$/, '.js'), basename(path)])
      .sort(),
  );
  await place(join(assets, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await removeOld(new Set([...files.map((file) => basename(file.path)), 'manifest.json']));
}

/**
 * The file, and for text what the web process sends to browsers that take it compressed.
 * @param {{ path: string, contents: Uint8Array }} file
 */
function withCompressed(file) {
  if (!/\.(css|js|svg)$/.test(file.path)) return [file];
  return [
    file,
    { path: `${file.path}.br`, contents: brotliCompressSync(file.contents) },
    { path: `${file.path}.gz`, contents: gzipSync(file.contents, { level: 9 }) },
  ];
}

/** @param {Set<string>} current */
async function removeOld(current) {
  for (const name of await readdir(assets)) {
    const path = join(assets, name);
    if (!current.has(name) && Date.now() - (await stat(path)).mtimeMs > keepAssetsFor) await rm(path, { force: true });
  }
}

/**
 * @param {string} path
 * @param {string | Uint8Array} contents
 */
async function place(path, contents) {
  const same = await readFile(path).then(
    (old) => old.equals(Buffer.from(contents)),
    () => false,
  );
  if (same) return utimes(path, new Date(), new Date()); // its age counts from the last build that had it
  const growing = `${path}.${process.pid}`;
  await writeFile(growing, contents);
  await rename(growing, path);
}
