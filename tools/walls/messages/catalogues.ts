import { IntlMessageFormat } from 'intl-messageformat';
import type { Fault } from '../fault.ts';
import { choose, type Tree } from '../tree.ts';

const wall = 'messages';
const languages = ['vi', 'en'] as const;

/** Rooms whose words have other first parts than the room's name. */
const moreParts: Record<string, string[]> = { http: ['http', 'refusal', 'text'] };

export interface Catalogue {
  /** The folder `…/messages`. */
  folder: string;
  /** First parts that its keys may have. */
  parts: string[];
  vi: Record<string, string>;
  en: Record<string, string>;
}

/** Each room's words in both languages; a file that is missing is an empty one, and every key of the other a fault. */
export function cataloguesOf(tree: Tree): Catalogue[] {
  const folders = new Set(choose(tree, /^src\/.*\/messages\/(vi|en)\.json$/).map(([path]) => path.replace(/\/[^/]+$/, '')));
  return [...folders].map((folder) => {
    const room = folder.split('/').at(-2)!;
    const read = (lang: string) => JSON.parse(tree.get(`${folder}/${lang}.json`) ?? '{}') as Record<string, string>;
    return { folder, parts: moreParts[room] ?? [room], vi: read('vi'), en: read('en') };
  });
}

/** Both languages have the same keys with the same placeholders, and no key is empty, doubled or another room's. */
export const catalogues = (tree: Tree): Fault[] => [
  ...choose(tree, /^src\/.*\/messages\/(vi|en)\.json$/).flatMap(([path, text]) => doubled(path, text)),
  ...cataloguesOf(tree).flatMap((catalogue) => [...one(catalogue, 'vi'), ...one(catalogue, 'en'), ...together(catalogue)]),
];

function doubled(path: string, text: string): Fault[] {
  const keys = [...text.matchAll(/"((?:[^"\\]|\\.)*)"\s*:/g)].map((match) => match[1]!);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index);
  return twice.map((key) => ({ wall, where: path, what: `"${key}" stands twice`, remedy: 'the first is lost; leave one' }));
}

function one({ folder, parts, ...catalogue }: Catalogue, lang: 'vi' | 'en'): Fault[] {
  const faults: Fault[] = [];
  for (const [key, text] of Object.entries(catalogue[lang])) {
    const add = (what: string, remedy: string) => faults.push({ wall, where: `${folder}/${lang}.json`, what: `"${key}" ${what}`, remedy });
    if (!parts.includes(key.split('.')[0]!)) add('has another first part than its room', `begin it with ${parts.join('. or ')}.`);
    if (typeof text !== 'string') add('is no text', 'catalogues are flat: key and text');
    else if (text.trim() === '') add('is empty', 'write the words');
    else if (text !== text.normalize('NFC')) add('is not in normal form C', 'type its letters composed');
    else if (placeholders(text) === undefined) add('is no ICU message', 'close its braces; a literal brace stands in apostrophes');
  }
  return faults;
}

function together({ folder, vi, en }: Catalogue): Fault[] {
  const faults: Fault[] = [];
  for (const key of new Set([...Object.keys(vi), ...Object.keys(en)])) {
    const missing = languages.find((lang) => !(key in { vi, en }[lang]));
    if (missing) {
      faults.push({ wall, where: `${folder}/${missing}.json`, what: `lacks "${key}"`, remedy: 'write it in both languages' });
      continue;
    }
    const [here, there] = [placeholders(vi[key]!), placeholders(en[key]!)];
    if (here !== undefined && there !== undefined && here !== there) {
      const what = `"${key}" takes [${here}] in vi and [${there}] in en`;
      faults.push({ wall, where: folder, what, remedy: 'use the same placeholders in both' });
    }
  }
  return faults;
}

/**
 * The names a message takes, with the choices of each `select`, as one comparable text; undefined when it cannot be read.
 * A plural in one language may be a plain number in the other.
 */
function placeholders(text: string): string | undefined {
  try {
    const names = new Set<string>();
    collect(new IntlMessageFormat(text, 'vi-VN').getAst() as Piece[], names);
    return [...names].sort().join(' ');
  } catch {
    return undefined;
  }
}

interface Piece {
  type: number;
  value?: string;
  options?: Record<string, { value: Piece[] }>;
  children?: Piece[];
}
const [literal, select, pound] = [0, 5, 7];

function collect(pieces: Piece[], names: Set<string>): void {
  for (const piece of pieces) {
    if (piece.type === literal || piece.type === pound) continue;
    const choices =
      piece.type === select
        ? `(${Object.keys(piece.options ?? {})
            .sort()
            .join('|')})`
        : '';
    names.add(`${piece.value}${choices}`);
    for (const option of Object.values(piece.options ?? {})) collect(option.value, names);
    if (piece.children) collect(piece.children, names);
  }
}
