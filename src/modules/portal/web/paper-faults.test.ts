import { beforeEach, describe, expect, test } from 'vitest';
import { docx, eicar, infectedZip, jpeg, lockedPdf, pdf, png } from '#testing/uploads';
import { Citizen, textOf } from '../testing/citizen.ts';
import { openCounter } from '../testing/counter.ts';
import { begin } from '../testing/filing.ts';

const { app } = await openCounter();
let citizen: Citizen;
let paper: string;
beforeEach(async () => {
  citizen = new Citizen(app);
  paper = `${await begin(citizen)}/giay-to/manuscript`;
});

const heic = Buffer.concat([Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), Buffer.alloc(100)]);
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(600)]);
const page = Buffer.from('<!DOCTYPE html><script>alert(1)</script>');
const cutPdf = pdf(5).then((whole) => whole.subarray(0, whole.length - 200));

/** What people send, under the name they send it, and what they are told at the field. */
const faults = [
  ['an empty file', Buffer.alloc(0), 'rỗng.pdf', 'Tệp này rỗng, không có nội dung'],
  ['a file over the limit', Buffer.alloc(50_000_001), 'lớn.pdf', 'Tệp lớn hơn 50 MB'],
  [
    'a program under the name of a PDF',
    Buffer.from('MZ'.padEnd(500, 'x')),
    'đơn.pdf',
    'Đây là trang web hoặc chương trình, không phải giấy tờ',
  ],
  ['a web page under the name of a photo', page, 'ảnh.jpg', 'Đây là trang web hoặc chương trình, không phải giấy tờ'],
  ['a text under the name of a PDF', Buffer.from('xin chào'), 'đơn.pdf', 'Không nhận ra loại tệp này'],
  ['a test virus under the name of a photo', eicar, 'ảnh.jpg', 'Không nhận ra loại tệp này'],
  ['a ZIP', infectedZip(), 'hồ sơ.zip', 'Đây là tệp ZIP'],
  ['a film', Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'.padEnd(200, '\0'), 'latin1'), 'ảnh.jpg', 'Đây là tệp MP4'],
  ['a photo in HEIC', heic, 'ảnh.heic', 'Ảnh này ở dạng HEIC của iPhone'],
  ['an old Word file', oldWord, 'đơn.doc', 'Đây là tệp Office đời cũ'],
  ['a PDF with a password', lockedPdf(), 'đơn.pdf', 'bị khóa bằng mật khẩu'],
  ['a PDF cut off', cutPdf, 'đơn.pdf', 'Tệp PDF bị hỏng hoặc thiếu phần cuối'],
  ['a photo cut off', jpeg().subarray(0, -2), 'ảnh.jpg', 'Ảnh JPG bị hỏng hoặc thiếu phần cuối'],
  ['a PNG cut off', png().subarray(0, -12), 'ảnh.png', 'Ảnh PNG bị hỏng hoặc thiếu phần cuối'],
  ['a photo of 4,225 megapixels', jpeg(65_000, 65_000), 'ảnh.jpg', 'quá lớn để mở an toàn'],
  ['a Word file with macros', docx({ 'word/vbaProject.bin': 'x' }), 'đơn.docx', 'Tệp Word có chứa macro'],
  ['a Word file cut off', docx().subarray(0, -5), 'đơn.docx', 'Tệp Word bị hỏng nên không mở được'],
] as const;

describe('a bad file is refused at its field, in words that say what to do', () => {
  test.each(faults)('%s', async (_, bytes, name, words) => {
    const answer = await citizen.upload(paper, [
      { name: 'tốt.png', bytes: png() },
      { name, bytes: await bytes },
    ]);
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer.body)).toContain(`Tệp “${name}” chưa nhận được`);
    expect(textOf(answer.body)).toContain(words);
    expect(answer.body).toContain('href="#f-files"');
    expect(answer.body).toMatch(/type="file"[^>]*aria-invalid="true"/);
    const now = textOf((await citizen.get(paper)).body);
    expect(now).toContain('tốt.png');
    expect(now).not.toContain(words);
  });

  test('one file too many', async () => {
    for (let n = 0; n < 4; n++) {
      await citizen.upload(
        paper,
        [0, 1, 2, 3, 4].map((i) => ({ name: `${n}-${i}.png`, bytes: png(n * 5 + i + 1) })),
      );
    }
    const answer = await citizen.upload(paper, [{ name: 'thêm.png', bytes: png(90) }]);
    expect(answer.statusCode).toBe(422);
    expect(textOf(answer.body)).toContain('thêm.png Mục này nhận nhiều nhất 20 tệp');
    expect(answer.body).toContain('href="#f-files"');
  });

  test.each([
    ['with a path', '../../etc/passwd.png', 'passwd.png'],
    ['written from right to left', 'don\u202egnp.exe', 'dongnp.png'],
    ['with marks of HTML', '<img src=x onerror=alert(1)>.png', '-img src=x onerror=alert(1)-.png'],
    ['in decomposed letters', 'Đơn đề nghị.png'.normalize('NFD'), 'Đơn đề nghị.png'],
    ['of 10,000 letters', `${'ă'.repeat(10_000)}.png`, `${'ă'.repeat(116)}.png`],
  ])('a good file whose name is %s is taken under a name that is fit', async (_, name, shown) => {
    expect((await citizen.upload(paper, [{ name, bytes: png() }])).statusCode).toBe(303);
    const { body } = await citizen.get(paper);
    expect(textOf(body)).toContain(`${shown} 1 trang`);
    expect(body).not.toContain('<img src=x');
  });
});
