import { expect, test } from 'vitest';
import { show } from '../walls/fault.ts';
import { readTree, treeOf } from '../walls/tree.ts';
import { quotes } from './quotes.ts';

test('guides quote the screens as they are', () => {
  expect(show(quotes(readTree(['src', 'docs'])))).toBe('');
});

test('a word that no screen has is found', () => {
  const tree = treeOf({
    'docs/huong-dan/van-thu.md': 'Bấm “Cho số, phát hành”.\nRồi bấm “Phát hành”, “Kết quả”.',
    'docs/design.md': '“Anything”',
    'src/modules/desk/messages/vi.json': '{"desk.act.number": "Cho số, phát hành", "desk.paper": "Kết quả đã ký"}',
    'src/modules/desk/messages/en.json': '{"desk.act.number": "Phát hành"}',
  });
  expect(quotes(tree).map((fault) => `${fault.where} ${fault.what}`)).toEqual(['docs/huong-dan/van-thu.md:2 no screen says “Phát hành”']);
});
