import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { downloadHeaders } from './download-headers.ts';
import { cleanFileName, nameForKind } from './file-name.ts';
import { acceptAttribute, allMediaKinds } from './media.ts';

describe('the name of a file', () => {
  test.each([
    ['Đơn đề nghị.pdf'.normalize('NFD'), 'Đơn đề nghị.pdf'],
    ['C:\\Users\\Lan\\Bản thảo.docx', 'Bản thảo.docx'],
    ['../../etc/passwd', 'passwd'],
    ['Giấy\u0000 giới\r\nthiệu\u0007.pdf', 'Giấy giới thiệu.pdf'],
    ['hop-dong\u202Efdp.exe', 'hop-dongfdp.exe'],
    ['Ảnh  chụp \t 1.jpg', 'Ảnh chụp 1.jpg'],
    ['..hidden.png. ', 'hidden.png'],
    ['a<b>:"c|?*.pdf', 'a-b---c---.pdf'],
    ['\ud800.pdf', '-.pdf'],
    ['', 'file'],
    ['///', 'file'],
  ])('%j is shown as %j', (raw, shown) => expect(cleanFileName(raw)).toBe(shown));

  test('a long one is cut before its ending', () => {
    const shown = cleanFileName(`${'ề'.repeat(300)}.docx`);
    expect([...shown]).toHaveLength(120);
    expect(shown.endsWith('ề.docx')).toBe(true);
  });

  test.each([
    ['anh.pdf', 'jpeg', 'anh.jpg'],
    ['anh.JPEG', 'jpeg', 'anh.JPEG'],
    ['Quyết định số 12.2026', 'pdf', 'Quyết định số 12.2026.pdf'],
    ['don.pdf.exe', 'pdf', 'don.pdf'],
    ['don.html', 'pdf', 'don.pdf'],
    ['Nguyễn Văn.An', 'png', 'Nguyễn Văn.An.png'],
    ['.pdf', 'png', '.pdf.png'],
  ] as const)('%j that is %s becomes %j', (name, kind, shown) => expect(nameForKind(name, kind)).toBe(shown));

  test('whatever came, what is shown is short, seen, and has the right ending', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...allMediaKinds), (raw, kind) => {
        const shown = nameForKind(cleanFileName(raw), kind);
        expect(shown).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        expect([...shown].length).toBeLessThanOrEqual(120);
        expect(nameForKind(shown, kind)).toBe(shown);
        expect(shown.isWellFormed()).toBe(true);
      }),
    );
  });
});

describe('giving a file out', () => {
  const upload = { name: 'Đơn đề nghị "mẫu 5" (1).pdf', mediaType: 'application/pdf', bytes: 12 };

  test('carries the Vietnamese name whole, and a plain one for old programs', () => {
    expect(downloadHeaders(upload, false)['content-disposition']).toBe(
      'attachment; filename="Don de nghi _mau 5_ (1).pdf"; ' +
        "filename*=UTF-8''%C4%90%C6%A1n%20%C4%91%E1%BB%81%20ngh%E1%BB%8B%20%22m%E1%BA%ABu%205%22%20%281%29.pdf",
    );
  });

  test('shows PDF and images in the browser, and saves everything else', () => {
    const how = (mediaType: string) => downloadHeaders({ ...upload, mediaType }, true)['content-disposition']!.split(';')[0];
    expect(['application/pdf', 'image/jpeg', 'image/png'].map(how)).toEqual(['inline', 'inline', 'inline']);
    expect(how('application/vnd.openxmlformats-officedocument.wordprocessingml.document')).toBe('attachment');
    expect(how('text/html')).toBe('attachment');
    expect(downloadHeaders({ ...upload, mediaType: 'text/html' }, true)['content-type']).toBe('application/octet-stream');
  });

  test('leaves its content without script, origin and guesses', () => {
    const headers = downloadHeaders(upload, true);
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['content-security-policy']).toMatch(/^default-src 'none'.*; sandbox$/);
  });

  test('the header is one line of plain ASCII, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (name) => {
        const header = downloadHeaders({ ...upload, name }, false)['content-disposition']!;
        expect(header).toMatch(/^attachment; filename="[^"\\]*"; filename\*=UTF-8''[\w.!#$&+^`|~%-]*$/);
        expect(header).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });
});

test('a file input offers what the component takes', () => {
  expect(acceptAttribute(['pdf', 'png'])).toBe('.pdf,application/pdf,.png,image/png');
});
