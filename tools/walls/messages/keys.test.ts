import { expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { keys } from './keys.ts';
import { letters } from './letters.ts';

const words = JSON.stringify({ 'desk.list.title': 'A', 'desk.state.open': 'B', 'desk.state.closed': 'C', 'desk.tooMany': 'D' });
const usesAll = "t('desk.list.title'); t(`desk.state.${state}`); refuse('TooMany', { reason: 'desk.tooMany' })";

/** Faults beside a page that uses every key. */
function find(text: string, page = usesAll): string[] {
  const files = { 'src/modules/desk/messages/vi.json': words, 'src/modules/desk/messages/en.json': words };
  return keys(treeOf({ ...files, 'src/modules/desk/web/page.tsx': page, 'src/modules/desk/web/more.tsx': text })).map(
    (fault) => fault.what,
  );
}

test('keys that all exist and are all used pass', () => {
  expect(find('')).toEqual([]);
  expect(find(`const a = <Field label="desk.list.title" hint={t(open ? 'desk.state.open' : 'desk.state.closed')} />`)).toEqual([]);
});

test.each([
  ["t('desk.list.titel')", 'desk.list.titel'],
  ["t('nowhere.title')", 'nowhere.title'],
  ["ctx.t('desk.missing', { n: 1 })", 'desk.missing'],
  ["t(open ? 'desk.state.open' : 'desk.state.shut')", 'desk.state.shut'],
  ["refuse('Invalid', { reason: 'desk.wrong' })", 'desk.wrong'],
  ["refuse('Invalid', { fields: { phone: 'desk.phone' } })", 'desk.phone'],
  ["const label = 'desk.list.label'", 'desk.list.label'],
  ['const a = <Field label="desk.field.name" />', 'desk.field.name'],
  ['t(`desk.stage.${state}`)', 'desk.stage.$'],
])('%s names a message that does not exist', (text, key) => {
  expect(find(text)).toEqual([`there is no message "${key}"`]);
});

test('a kind of fact with two parts is no key', () => {
  expect(find("append({ kind: 'desk.opened', reason: 'desk.opened' })")).toEqual([]);
});

test('a message that nobody uses is found; a test or a comment is no use', () => {
  const page = usesAll.replace("t('desk.list.title')", "// t('desk.list.title')\n");
  expect(find('', page)).toEqual(['nobody uses "desk.list.title"']);
  expect(find('', usesAll.replace('${state}', 'open'))).toEqual(['nobody uses "desk.state.closed"']);
});

test('keys put together from a fixed beginning count as used', () => {
  expect(find('', usesAll.replace('`desk.state.${state}`', "'desk.state.' + state"))).toEqual([]);
  expect(find('', usesAll.replace('`desk.state.${state}`', '`desk.${part}.${state}`'))).toEqual([]);
});

test('a Vietnamese letter in a source file is found, in comments too, but not in tests', () => {
  const lines = (path: string, text: string) => letters(treeOf({ [path]: text })).map((fault) => fault.where);
  for (const text of ['const a = "Hồ sơ"', '// hồ sơ', 'const d = "đ"', 'const a = "à"', `const n = "${'ệ'.normalize('NFD')}"`]) {
    expect(lines('src/modules/desk/web/page.tsx', `\n${text}`)).toEqual(['src/modules/desk/web/page.tsx:2']);
    expect(lines('src/modules/desk/web/page.test.tsx', text)).toEqual([]);
  }
  expect(lines('src/a.ts', 'const sign = "– → × ü ñ", d = "\\u0111"')).toEqual([]);
});
