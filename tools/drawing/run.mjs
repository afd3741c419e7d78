// Draws the house anew: docs/house.svg and the table in docs/architecture.md.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, root } from '../walls/tree.ts';
import { draw } from './draw.ts';

for (const [path, text] of draw(readTree(['src', 'docs']))) {
  writeFileSync(join(root, path), text);
  console.log(path);
}
