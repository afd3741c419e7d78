import type { Fault } from '../fault.ts';
import { choose, isTest, type Tree } from '../tree.ts';

/** Letters that Vietnamese has and English has not: composed, or a plain one with a combining mark. */
const letter =
  '\\u00c0-\\u00c3\\u00c8-\\u00ca\\u00cc\\u00cd\\u00d2-\\u00d5\\u00d9\\u00da\\u00dd\\u00e0-\\u00e3\\u00e8-\\u00ea\\u00ec\\u00ed' +
  '\\u00f2-\\u00f5\\u00f9\\u00fa\\u00fd\\u0102\\u0103\\u0110\\u0111\\u0128\\u0129\\u0168\\u0169\\u01a0\\u01a1\\u01af\\u01b0\\u1ea0-\\u1ef9';
const mark = '\\u0300|\\u0301|\\u0302|\\u0303|\\u0306|\\u0309|\\u031b|\\u0323';
const vietnamese = new RegExp(`[${letter}]|${mark}`);

/** Words for people stand in catalogues and data; source files, comments included, have none of their letters. */
export function letters(tree: Tree): Fault[] {
  const faults: Fault[] = [];
  for (const [path, text] of choose(tree, /^(src|tools|bench)\/.*\.tsx?$/)) {
    if (isTest(path)) continue;
    const line = text.split('\n').findIndex((each) => vietnamese.test(each)) + 1;
    if (line === 0) continue;
    const remedy = 'move the words to messages/vi.json or to data/; comments are in English';
    faults.push({ wall: 'messages', where: `${path}:${line}`, what: 'a Vietnamese letter in a source file', remedy });
  }
  return faults;
}
