import { expect, test } from 'vitest';
import { treeOf } from '../tree.ts';
import { catalogues } from './catalogues.ts';

type Words = Record<string, string>;
function find(vi: Words | string, en: Words | string, home = 'src/modules/desk'): string[] {
  const text = (words: Words | string) => (typeof words === 'string' ? words : JSON.stringify(words));
  const files = { [`${home}/messages/vi.json`]: text(vi), [`${home}/messages/en.json`]: text(en) };
  return catalogues(treeOf(files)).map((fault) => `${fault.where.replace(`${home}/`, '')}: ${fault.what}`);
}

test('the same keys and placeholders pass; a plural may be a plain number in the other language', () => {
  expect(find({ 'desk.a': 'Có {count} hồ sơ' }, { 'desk.a': '{count, plural, one {# dossier} other {# dossiers}}' })).toEqual([]);
  expect(find({ 'desk.a': "Dùng '{'x'}'" }, { 'desk.a': 'Use braces' })).toEqual([]);
});

test('a key that one language lacks is found, and so is a language that is missing', () => {
  expect(find({ 'desk.a': 'A', 'desk.b': 'B' }, { 'desk.a': 'A' })).toEqual(['messages/en.json: lacks "desk.b"']);
  expect(find({ 'desk.a': 'A' }, { 'desk.a': 'A', 'desk.b': 'B' })).toEqual(['messages/vi.json: lacks "desk.b"']);
  const alone = catalogues(treeOf({ 'src/modules/desk/messages/vi.json': '{"desk.a":"A"}' }));
  expect(alone.map((fault) => fault.where)).toEqual(['src/modules/desk/messages/en.json']);
});

test.each([
  ['another name', 'Chào {name}', 'Hello {person}'],
  ['one left out', 'Chào {name}', 'Hello'],
  ['one inside a plural', '{n} hồ sơ của {name}', '{n, plural, one {one} other {# of {person}}}'],
  ['other choices', '{s, select, open {mở} other {đóng}}', '{s, select, shut {shut} other {open}}'],
  ['one inside a tag', '<b>{name}</b>', '<b>x</b>'],
])('placeholders that differ (%s) are found', (_, vi, en) => {
  expect(find({ 'desk.a': vi }, { 'desk.a': en })[0]).toMatch(/^messages: "desk.a" takes \[/);
});

test('an empty text, a broken message, a text that is none and letters taken apart are found', () => {
  expect(find({ 'desk.a': ' ' }, { 'desk.a': 'A' })).toEqual(['messages/vi.json: "desk.a" is empty']);
  expect(find({ 'desk.a': 'Có {count' }, { 'desk.a': 'A' })).toEqual(['messages/vi.json: "desk.a" is no ICU message']);
  expect(find('{"desk.a":{"b":"B"}}', { 'desk.a': 'A' })).toContain('messages/vi.json: "desk.a" is no text');
  expect(find({ 'desk.a': 'ế'.normalize('NFD') }, { 'desk.a': 'A' })).toEqual(['messages/vi.json: "desk.a" is not in normal form C']);
});

test('a key that stands twice or belongs to another room is found', () => {
  expect(find('{"desk.a":"A","desk.a":"B"}', { 'desk.a': 'A' })).toEqual(['messages/vi.json: "desk.a" stands twice']);
  expect(find({ 'log.a': 'A' }, { 'log.a': 'A' })).toHaveLength(2);
  expect(find({ 'refusal.NotFound': 'A' }, { 'refusal.NotFound': 'A' }, 'src/platform/http')).toEqual([]);
});
