import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { describe, expect, test } from 'vitest';
import { samplePage } from '../gallery.tsx';
import { Checkboxes, ErrorSummary, FileField, Form, PageContext, Radios, Select, TextArea, TextInput, fieldId } from '../index.ts';

const html = (element: VNode) =>
  renderToString(<PageContext.Provider value={samplePage({ path: '/nop?buoc=2' })}>{element}</PageContext.Provider>);
const options = ['a', 'b'].map((value) => ({ value, label: value.toUpperCase() }));

describe('a field', () => {
  const wrong = html(<TextInput name="phone" label="Điện thoại" hint="10 số" error="Thiếu số" value={'09"<'} />);

  test('has its label, and is described by its hint and its error', () => {
    expect(wrong).toContain('<label class="mc-label" for="f-phone">');
    expect(wrong).toMatch(/<input[^>]* id="f-phone"[^>]* aria-describedby="f-phone-hint f-phone-error" aria-invalid="true"/);
    expect(wrong).toContain('id="f-phone-hint"');
    expect(wrong).toContain('id="f-phone-error"');
  });

  test('keeps what was typed, as text', () => {
    expect(wrong).toContain('value="09&quot;&lt;"');
    expect(html(<TextArea name="note" label="Ghi chú" value="</textarea><script>" />)).toContain('&lt;/textarea>&lt;script>');
  });

  test('says that it is optional, and nothing when it is required', () => {
    expect(html(<TextInput name="x" label="X" optional />)).toContain('(không bắt buộc)');
    expect(html(<TextInput name="x" label="X" />)).not.toMatch(/\*|bắt buộc/);
  });

  test('that is long counts, but never cuts what is pasted', () => {
    const area = html(<TextArea name="note" label="Ghi chú" maxLength={500} />);
    expect(area).toContain('aria-describedby="f-note-count"');
    expect(area).toContain('data-max="500"');
    expect(area.toLowerCase()).not.toContain('maxlength=');
  });

  test('of choices marks what was chosen', () => {
    expect(html(<Radios name="kind" label="Loại" options={options} value="b" />)).toMatch(/value="b" checked/);
    expect(html(<Select name="kind" label="Loại" options={options} value="b" />)).toContain('<option value="b" selected>B</option>');
    expect(html(<Checkboxes name="kind" label="Loại" options={options} values={['a', 'b']} />).match(/checked/g)).toHaveLength(2);
  });
});

describe('the error summary', () => {
  test('leads to the control of each field, groups included', () => {
    const page = html(
      <>
        <ErrorSummary errors={{ '': 'Hết giờ', kind: 'Chọn loại', 'papers.0': 'Thiếu tệp' }} />
        <Radios name="kind" label="Loại" options={options} error="Chọn loại" />
        <FileField name="papers.0" label="Tệp" error="Thiếu tệp" />
      </>,
    );
    for (const name of ['kind', 'papers.0']) {
      expect(page).toContain(`href="#${fieldId(name)}"`);
      expect(page).toMatch(new RegExp(`<input[^>]* id="${fieldId(name)}"`));
    }
    expect(page).toContain('<li>Hết giờ</li>');
    expect(page).toContain('Có 3 chỗ cần sửa');
    expect(page).toMatch(/tabindex="-1"/i);
  });

  test('is absent when nothing is wrong', () => {
    expect(html(<ErrorSummary errors={{}} />)).toBe('');
  });
});

describe('a writing form', () => {
  test('carries the write key and the version of the row, and posts to its own address', () => {
    const form = html(<Form version={7}>…</Form>);
    expect(form).toContain('<input type="hidden" name="_key" value="01940000-0000-7000-8000-000000000000"/>');
    expect(form).toContain('<input type="hidden" name="_version" value="7"/>');
    expect(form).toMatch(/method="post"[^>]* action="\/nop\?buoc=2"/);
  });

  test('with files is multipart and shows how far it is', () => {
    const form = html(<Form files>…</Form>);
    expect(form).toContain('enctype="multipart/form-data"');
    expect(form).toContain('data-upload="Đang tải lên %n %"');
  });
});

describe('a file field', () => {
  const stored = { id: 'f1', name: 'đơn <1>.pdf', bytes: 14_200_000, pages: 128, sha256: `e03b${'0'.repeat(56)}5d17` };

  test('lists what was received: name, pages, size, both ends of the checksum', () => {
    const field = html(<FileField name="draft" label="Bản thảo" stored={[stored]} removeName="remove" />);
    expect(field).toContain('đơn &lt;1>.pdf');
    expect(field).toContain('128 trang · 14,2\u00a0MB');
    expect(field).toContain('<code>e03b…5d17</code>');
    expect(field).toMatch(/<button[^>]* name="remove" value="f1"/);
  });

  test('says what it takes, and how much', () => {
    const field = html(<FileField name="draft" label="Bản thảo" accept={['.pdf', '.jpg']} maxBytes={20_000_000} />);
    expect(field).toContain('Nhận PDF, JPG; mỗi tệp nhiều nhất 20\u00a0MB');
    expect(field).toContain('data-max-bytes="20000000"');
  });

  test('says why a file was refused', () => {
    const refused = { ...stored, state: 'refused' as const, reason: 'Tệp có mật khẩu' };
    expect(html(<FileField name="draft" label="Bản thảo" stored={[refused]} />)).toContain('<small>Tệp có mật khẩu</small>');
  });
});
