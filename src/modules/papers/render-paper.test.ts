import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { AcceptanceSlip } from './domain/acceptance-slip.ts';
import { quietZones } from './testing/quiet-zones.ts';
import { code128In, fontsOf, lettersOf, openPdf, pictureOf, piecesOf, qrIn, wordsOf } from './testing/read-pdf.ts';
import { sampleSlip } from './testing/sample-slip.ts';
import { renderPaper } from './use-cases/render-paper.ts';

const slip = (more: Partial<AcceptanceSlip> = {}) => renderPaper('acceptanceSlip', sampleSlip(more));
const plain = await slip();
const mm = (length: number) => (length * 72) / 25.4;

const component = (name: string, n = 0): AcceptanceSlip['components'][number] => ({
  name,
  copyKind: (['original', 'certified', 'checked', 'electronic'] as const)[n % 4]!,
  copies: 1 + (n % 3),
  toReturn: n % 4 === 0,
});

describe('a slip says what the screen says', () => {
  test('every field of it', async () => {
    const words = await wordsOf(plain);
    for (const said of [
      'ỦY BAN NHÂN DÂN TỈNH CÀ MAU',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Cà Mau, ngày 23 tháng 11 năm 2026',
      'GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ',
      'Mã hồ sơ: H12.02-20261123-0000001',
      'Hẹn trả kết quả lúc 17 giờ 00 phút, thứ Hai 07/12/2026',
      'Nguyễn V. A. (nộp thay)',
      '0912 000 417',
      'Trường THCS N. T.',
      'Khóm 3, phường An Xuyên, tỉnh Cà Mau',
      '09 giờ 12 phút, thứ Hai 23/11/2026',
      '10 ngày làm việc',
      'số bộ hồ sơ: 01 bộ',
      '128 × 15.000 đồng = 1.920.000 đồng',
      'Bản sao chứng thực',
      'Bản chính; trả lại',
      'Trần Thị Đ. Ễ.',
      '3F7K9-XQ2M4',
      'TR8WZ-C6D1V',
      'P5BNH0',
      'Trang 1/1',
    ])
      expect(words).toContain(said);
    expect(words).not.toMatch(/ĐÃ SỬA|DỮ LIỆU MẪU|Mẫu số/);
  });

  test('the true time of receipt and the time of typing, with the proof, where they differ', async () => {
    const post = await slip({
      channel: 'post',
      receivedAt: '2026-11-20T16:05',
      recordedAt: '2026-11-23T08:30',
      receiptProof: 'biên bản số 15',
    });
    const words = await wordsOf(post);
    expect(words).toContain('16 giờ 05 phút, thứ Sáu 20/11/2026 ; ghi vào hệ thống lúc 08 giờ 30 phút, thứ Hai 23/11/2026');
    expect(words).toContain('theo biên bản số 15');
    expect(words).toContain('Qua dịch vụ bưu chính công ích');
  });

  test('that it was corrected, and that data are samples', async () => {
    const words = await wordsOf(await slip({ edition: 2, demo: true, assistedBy: 'Lê Thị Ự.' }));
    expect(words).toContain('ĐÃ SỬA: bản thứ 2, thay các bản trước');
    expect(words).toContain('DỮ LIỆU MẪU, KHÔNG CÓ GIÁ TRỊ');
    expect(words).toContain('cán bộ hỗ trợ nộp: Lê Thị Ự.');
  });

  test('nothing of what is not known', async () => {
    const words = await wordsOf(
      await slip({
        fees: null,
        sets: null,
        parentAgency: null,
        result: { at: null, by: null },
        applicant: { name: 'A', number: null, address: null },
        submitter: { name: 'A', phone: null, email: null, onBehalf: false },
        components: [{ name: 'Đơn', copyKind: null, copies: null, toReturn: false }],
      }),
    );
    expect(words).not.toMatch(/none|null|Phí, lệ phí|Địa chỉ|Điện thoại|số bộ|nộp thay|4 số cuối/);
    expect(await wordsOf(await slip({ fees: [] }))).toContain('Phí, lệ phí Không');
  });
});

describe('text on paper is the text that came in', () => {
  test('the hard letters, in one font family', async () => {
    const name = 'Ễ Ữ Ự Đ ế ự đ ỵ Ỵ ẵ Ẵ ở Ở ử ẩ ậ ộ Ợ ỹ Ỹ Hoà Hòa';
    const words = await wordsOf(await slip({ applicant: { name, number: null, address: name } }));
    expect(words.split(name)).toHaveLength(3);
    expect(words).toBe(words.normalize('NFC'));
    expect(fontsOf(plain)).toEqual(['Tinos', 'Tinos-Bold', 'Tinos-Italic']);
  });

  test('letters that came apart are put together', async () => {
    const name = 'Nguyễn Thị Ngữ';
    const words = await wordsOf(await slip({ receiver: name.normalize('NFD') }));
    expect(words).toContain(name);
  });

  test.each([
    `D'Arc "Q" 'x'`,
    '#let x = 1; #text(red)[a]',
    '$ sum_1^2 $ *b* _i_ `code` ~ -- ---',
    '@ref <label> = Title / + - a',
    '\\u{41} \\ \\n //no comment /* no */',
    '<script>alert(1)</script> &amp; <b>',
    '#read("/etc/passwd") #include "x"',
    'fi fl ffi — … “x”',
  ])('%s is shown and not obeyed', async (name) => {
    const made = await slip({ applicant: { name, number: name, address: name }, receiver: name, components: [component(name)] });
    expect((await lettersOf(made)).split(name.replaceAll(' ', ''))).toHaveLength(6);
  });

  test('marks that turn or hide text are left out; what the font lacks is a box, and never stops the slip', async () => {
    const made = await slip({ receiver: 'Lê\u202e gnort\u200b\u0007 \u2028B', assistedBy: '株 😀\ue000 \ufffe' });
    const words = await wordsOf(made);
    expect(words).toContain('Lê gnort B');
    expect(words).toContain('cán bộ hỗ trợ nộp: □ □□ □');
  });
});

describe('codes on the slip', () => {
  test('are read back from the printed page by another program', async () => {
    const picture = await pictureOf(plain);
    expect(qrIn(picture)).toBe(sampleSlip().check.address);
    expect(code128In(picture)).toBe('H12.02-20261123-0000001');
  });

  test('also under the mark of a demo, with the older pattern and with a long address', async () => {
    const address = `https://dichvucong.camau.gov.vn/t/another-province/kiem-tra/${'Z'.repeat(26)}`;
    const made = await slip({ demo: true, edition: 3, code: '000.00.12.H12-200315-0001', check: { ...sampleSlip().check, address } });
    const picture = await pictureOf(made);
    expect(qrIn(picture)).toBe(address);
    expect(code128In(picture)).toBe('000.00.12.H12-200315-0001');
  });

  test('have their quiet zones: four modules round the QR, ten beside the bars, all white', async () => {
    const { qr, bars } = quietZones(await pictureOf(await slip({ demo: true }), 1), { qrModules: 37 });
    expect(qr).toBeGreaterThanOrEqual(4);
    expect(bars).toBeGreaterThanOrEqual(10);
  });
});

describe('a dossier with sixty components and a name of 300 letters', async () => {
  const names = Array.from(
    { length: 60 },
    (_, n) => `Giấy tờ thứ ${n + 1}, ${n % 5 ? 'ngắn' : 'bản thuyết minh dài về địa điểm và nội dung '.repeat(3).trim()}`,
  );
  const long = await slip({
    components: names.map(component),
    applicant: { name: 'Công ty Ễ'.repeat(34).slice(0, 300), number: null, address: 'Đường'.repeat(60) },
  });

  test('prints every one of them, on numbered pages with the table’s head and the code on each', async () => {
    const pages = await piecesOf(long);
    expect(pages.length).toBeGreaterThan(2);
    const words = await wordsOf(long);
    for (const name of names) expect(words).toContain(name);
    for (const [i, pieces] of pages.entries()) {
      const said = pieces
        .map((piece) => piece.text)
        .join(' ')
        .replace(/\s+/g, ' ');
      expect(said).toContain(`Trang ${i + 1}/${pages.length}`);
      expect(said).toContain('Mã hồ sơ H12.02-20261123-0000001');
      if (said.includes('Giấy tờ thứ')) expect(said).toContain('Tên giấy tờ');
    }
    const letters = await lettersOf(long);
    expect(letters).toContain('CôngtyỄ'.repeat(30));
    expect(letters).toContain('Đường'.repeat(60));
  });

  test('keeps everything between the margins', async () => {
    for (const piece of (await piecesOf(long)).flat()) {
      if (piece.text.trim() === '') continue;
      expect(piece.left, piece.text).toBeGreaterThanOrEqual(mm(12) - 0.5);
      expect(piece.right, piece.text).toBeLessThanOrEqual(mm(148 - 12) + 0.5);
      expect(piece.baseline, piece.text).toBeGreaterThan(mm(5));
      expect(piece.baseline, piece.text).toBeLessThan(mm(210 - 9));
    }
  });
});

describe('the file', () => {
  test('is A5, tagged, in Vietnamese, with a title', async () => {
    const pdf = await openPdf(plain);
    const page = await pdf.getPage(1);
    expect(page.view.map(Math.round)).toEqual([0, 0, Math.round(mm(148)), Math.round(mm(210))]);
    expect(await pdf.getMarkInfo()).toEqual(
      new Map([
        ['Marked', true],
        ['UserProperties', false],
        ['Suspects', false],
      ]),
    );
    const tree = JSON.stringify(await page.getStructTree());
    for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
    expect(tree).toContain('"alt":"Mã vạch của mã hồ sơ H12.02-20261123-0000001"');
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Giấy tiếp nhận hồ sơ và hẹn trả kết quả H12.02-20261123-0000001', Language: 'vi-VN' });
    expect(String(metadata?.getRaw())).toMatch(/pdfaid:part>2.*pdfaid:conformance>A/s);
  });

  test('is the same to the byte for the same data, and tells no time but the slip’s', async () => {
    expect((await slip()).equals(plain)).toBe(true);
    expect((await slip({ receiver: 'B' })).equals(plain)).toBe(false);
    const { info } = await (await openPdf(plain)).getMetadata();
    expect((info as { CreationDate: string }).CreationDate).toMatch(/^D:20261123021200/);
  });

  test('is looked at by pdffonts too, where it is there', () => {
    const folder = mkdtempSync(join(tmpdir(), 'motcua-slip-'));
    writeFileSync(join(folder, 'a.pdf'), plain);
    const { status, stdout } = spawnSync('pdffonts', [join(folder, 'a.pdf')], { encoding: 'utf8' });
    rmSync(folder, { recursive: true });
    if (status === null) return; // not on this machine; the fonts were read above as well
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts).toHaveLength(3);
    for (const font of fonts) expect(font).toMatch(/^[A-Z]{6}\+Tinos(-Bold|-Italic)?\s+CID TrueType\s+Identity-H\s+yes yes yes/);
  });

  test('is not made of data of another shape', async () => {
    await expect(slip({ code: 'mã' })).rejects.toThrow();
    await expect(renderPaper('acceptanceSlip', { ...sampleSlip(), extra: 1 } as AcceptanceSlip)).rejects.toThrow();
    await expect(slip({ issuedAt: '2026-02-31T09:00' })).rejects.toThrow();
  });
});
