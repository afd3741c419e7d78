import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inTenant } from '#platform/database';
import { freshDatabase } from '#platform/testing';
import { stagedWorld } from '#platform/time';
import {
  componentNeeded,
  emptyAnswers,
  findForm,
  form,
  formVersion,
  messages,
  parseAnswers,
  publishForm,
  splitPersonal,
  visibleFields,
  type Field,
  type Form,
} from './index.ts';

const folder = join(import.meta.dirname, '../../../data/catalogue/ca-mau/forms');
const file = JSON.parse(await readFile(join(folder, 'non-commercial-publication.json'), 'utf8')) as unknown;
const publication = form.parse(file);

const typed = {
  applicantName: '  Trường THCS  N. T. ',
  applicantKind: 'publicUnit',
  applicantNumber: '2000123453-001',
  applicantAddress: 'Ấp 3\r\nxã Tạ An Khương',
  representativeName: 'Nguyễn Văn A',
  representativePosition: 'Hiệu trưởng',
  submitterName: 'Trần Thị B',
  submitterPhone: '0900 000 417',
  submitterEmail: '',
  introductionLetter: 'yes',
  documentTitle: 'Sổ tay nuôi tôm – lúa',
  author: 'Tổ Khoa học tự nhiên',
  documentKind: 'print',
  pages: '128',
  minutes: '5',
  pageFormat: '14,5 × 20,5 cm',
  copies: '1.500',
  language: 'tiếng Việt',
  foreignLanguage: 'no',
  translator: 'không ai',
  purpose: 'Phát cho học sinh',
  distribution: 'Trong tỉnh, không bán',
};

describe('the form of a non-commercial publication', () => {
  test('takes what a school types, cleaned, and leaves out what is not asked', () => {
    const read = parseAnswers(publication, 'all', typed);
    expect(read.ok).toBe(true);
    expect(read.values).toMatchObject({
      applicantName: 'Trường THCS N. T.',
      applicantAddress: 'Ấp 3\nxã Tạ An Khương',
      submitterPhone: '0900000417',
      submitterEmail: null,
      introductionLetter: true,
      pages: 128,
      minutes: null,
      copies: 1500,
      translator: null,
      printerName: null,
    });
  });

  test('asks for the translator of a foreign text, and says which answers are missing', () => {
    const read = parseAnswers(publication, 'publication', {
      ...typed,
      foreignLanguage: 'yes',
      translator: ' ',
      pages: '0',
      copies: 'nhiều',
    });
    expect(read).toMatchObject({
      ok: false,
      fields: { translator: 'forms.error.required', pages: 'forms.error.outOfRange', copies: 'forms.error.notNumber' },
      values: { documentTitle: 'Sổ tay nuôi tôm – lúa' },
    });
  });

  test('shows the fields that the answers so far call for', () => {
    const keys = (answers: Record<string, string | boolean>) =>
      visibleFields(publication, 'publication', answers).map((field) => field.key);
    expect(keys({})).not.toContain('pages');
    expect(keys({ documentKind: 'print' })).toEqual(expect.arrayContaining(['pages', 'pageFormat']));
    expect(keys({ documentKind: 'read' })).toContain('minutes');
    expect(keys({ foreignLanguage: true })).toContain('translator');
  });

  test('asks no field twice over an empty form, and parts what names a person', () => {
    const empty = emptyAnswers(publication);
    expect(Object.values(empty).every((answer) => answer === null)).toBe(true);
    const { personal, other } = splitPersonal(publication, { ...empty, submitterPhone: '0900000417', documentTitle: 'x' });
    expect(personal).toMatchObject({ submitterPhone: '0900000417' });
    expect(other).not.toHaveProperty('submitterPhone');
    expect({ ...personal, ...other }).toEqual({ ...empty, submitterPhone: '0900000417', documentTitle: 'x' });
  });

  test('says of a paper whether these answers call for it', () => {
    const translation = { need: { field: 'foreignLanguage', is: true } };
    expect(componentNeeded(translation, { foreignLanguage: true })).toBe('yes');
    expect(componentNeeded(translation, { foreignLanguage: null })).toBe('no');
    expect([componentNeeded({ need: 'always' }, {}), componentNeeded({ need: 'sometimes' }, {})]).toEqual(['yes', 'maybe']);
  });
});

const one = (field: Partial<Field> & { type: Field['type'] }, required = true): Form =>
  form.parse({
    key: 'one',
    version: 1,
    title: { vi: 'x', en: 'x' },
    officialForm: null,
    sections: [{ key: 'only', title: { vi: 'x', en: 'x' }, fields: [{ key: 'it', label: { vi: 'x', en: 'x' }, required, ...field }] }],
  });
const read = (definition: Form, it: unknown) => {
  const parsed = parseAnswers(definition, 'only', { it });
  return parsed.ok ? parsed.values.it : parsed.fields.it;
};

describe('each type of field', () => {
  test('telephone: Vietnamese numbers, also as people write them', () => {
    const phone = one({ type: 'phone' });
    expect(['0912.345.678', '+84 912 345 678', '(0290) 383 1234'].map((it) => read(phone, it))).toEqual([
      '0912345678',
      '0912345678',
      '02903831234',
    ]);
    for (const it of ['912345678', '00912345678', '09123456789', '0912x45678', '0012345678'])
      expect(read(phone, it)).toBe('forms.error.notPhone');
  });

  test('time: as people write it, and only times of a day', () => {
    const time = one({ type: 'time' });
    expect(['14:30', '14h30', '14g', '8h', '8 giờ 05', '8 giờ 5 phút', '08.00'].map((it) => read(time, it))).toEqual([
      '14:30',
      '14:30',
      'forms.error.notTime',
      '08:00',
      '08:05',
      '08:05',
      '08:00',
    ]);
    for (const it of ['24:00', '14:60', '14', '1430', '2 giờ chiều', '14:3x', '-1:00']) expect(read(time, it)).toBe('forms.error.notTime');
  });

  test('date: day first or ISO, and only real dates', () => {
    const date = one({ type: 'date' });
    expect(['5/3/2026', '05-03-2026', '2026-03-05'].map((it) => read(date, it))).toEqual(['2026-03-05', '2026-03-05', '2026-03-05']);
    for (const it of ['30/2/2026', '2026-13-01', '5/3/26', 'hôm nay']) expect(read(date, it)).toBe('forms.error.notDate');
  });

  test('number: whole ones within their bounds, with or without dots', () => {
    const number = one({ type: 'number', min: 1, max: 2_000 } as Field);
    expect(['7', '1.234', '1 234', 2_000].map((it) => read(number, it))).toEqual([7, 1234, 1234, 2000]);
    for (const it of ['1,5', '-3', '1.5', '12.34', '٣', '1e3']) expect(read(number, it)).toBe('forms.error.notNumber');
    for (const it of ['0', '2001', '999999999999']) expect(read(number, it)).toBe('forms.error.outOfRange');
  });

  test('e-mail, organisation number, choice and yes-no', () => {
    const email = one({ type: 'email' });
    expect([read(email, 'a.b@to-chuc.vn'), read(email, 'a@b'), read(email, 'a b@c.vn')]).toEqual([
      'a.b@to-chuc.vn',
      'forms.error.notEmail',
      'forms.error.notEmail',
    ]);
    const number = one({ type: 'organisationNumber' });
    expect([read(number, '2000123453-001'), read(number, '47/QĐ-UBND'), read(number, '<x>')]).toEqual([
      '2000123453-001',
      '47/QĐ-UBND',
      'forms.error.notOrganisationNumber',
    ]);
    expect([read(one({ type: 'yesNo' }), false), read(one({ type: 'yesNo' }), 'maybe')]).toEqual([false, 'forms.error.notChoice']);
  });

  test('an identity card number has 12 digits, a place and a century that can be', () => {
    const card = one({ type: 'citizenId' });
    for (const it of ['096099012345', '001 199 012 345', '101204012345']) expect(read(card, it)).toBe(it.replaceAll(' ', ''));
    for (const it of ['000099012345', '097099012345', '096499012345', '09609901234', '0960990123456', '09609901234x'])
      expect(read(card, it)).toBe('forms.error.notCitizenId');
  });

  test('a tax number keeps its check digit, with or without a branch', () => {
    const tax = one({ type: 'taxCode' });
    for (const it of ['0100109106', '2000123453-001', '2000123453001', '096099012345']) expect(read(tax, it)).toBe(it);
    for (const it of ['0100109107', '0100109106-1', '010010910', '0100190106']) expect(read(tax, it)).toBe('forms.error.notTaxCode');
  });

  test('where an organisation gives a number of ten or twelve digits, it is a tax or a card number', () => {
    const number = one({ type: 'organisationNumber' });
    expect(['0100109106', '0100 109 106', '096099012345'].map((it) => read(number, it))).toEqual([
      '0100109106',
      '0100109106',
      '096099012345',
    ]);
    expect(read(number, '0100109107')).toBe('forms.error.notTaxCode');
    expect(read(number, '099099012345')).toBe('forms.error.notCitizenId');
  });

  test('text that PostgreSQL cannot keep, lists and objects are refused beside the field', () => {
    const text = one({ type: 'text' });
    for (const it of ['a\u0000b', 'a\ud800', ['a', 'b'], { a: 1 }]) expect(read(text, it)).toBe('forms.error.notText');
    expect(read(text, 'x'.repeat(201))).toBe('forms.error.tooLong');
    expect(read(text, 'Tiếng Việt'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'));
    expect(read(text, '\u202eCông ty\u200f A\u0007')).toBe('Công ty A');
  });

  test('whatever is sent, the answer is an answer or a message that exists, and reading it again changes nothing', () => {
    const kinds = ['text', 'textarea', 'number', 'date', 'yesNo', 'phone', 'email', 'organisationNumber', 'citizenId', 'taxCode'] as const;
    const types = kinds.map((type) => ({ required: one({ type }), optional: one({ type }, false) }));
    fc.assert(
      fc.property(fc.constantFrom(...types), fc.boolean(), fc.oneof(fc.string({ unit: 'binary' }), fc.anything()), (type, required, it) => {
        const definition = required ? type.required : type.optional;
        const parsed = parseAnswers(definition, 'only', { it });
        if (parsed.ok) expect(parseAnswers(definition, 'only', { it: parsed.values.it })).toEqual(parsed);
        else expect(Object.keys(messages.vi)).toContain(parsed.fields.it);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a definition that contradicts itself is refused', () => {
  const broken = (change: (copy: Form) => void) => {
    const copy = structuredClone(publication);
    change(copy);
    return form.safeParse(copy).success;
  };

  test('a field that stands twice, or depends on what is asked later or never', () => {
    const publicationFields = (copy: Form) => copy.sections[3]!.fields;
    expect(broken(() => {})).toBe(true);
    expect(broken((copy) => void publicationFields(copy).push(publicationFields(copy)[0]!))).toBe(false);
    expect(broken((copy) => void (copy.sections[0]!.fields[0]!.visibleIf = { field: 'foreignLanguage', is: true }))).toBe(false);
    expect(broken((copy) => void (publicationFields(copy)[11]!.visibleIf = { field: 'documentKind', is: 'scroll' }))).toBe(false);
  });
});

describe('publishing', async () => {
  const db = await freshDatabase();
  const world = stagedWorld('2026-11-22T01:00:00Z');
  const publish = (content: unknown) =>
    inTenant(db.web, db.tenant, (tx) => publishForm(tx, { world }, { tenant: db.tenant, file: content }));

  test('twice is one version; other content under its number is refused; no role can change it', async () => {
    const [first, again] = [await publish(file), await publish(file)];
    expect(first).toEqual(again);
    const id = first.ok ? first.value.id : '';
    expect((await inTenant(db.web, db.tenant, (tx) => formVersion(tx, id)))?.body).toEqual(publication);
    expect(await inTenant(db.web, db.other, (tx) => findForm(tx, publication.key, 1))).toBeUndefined();
    expect(await publish({ ...publication, officialForm: null })).toMatchObject({ ok: false, refusal: { name: 'WrongState' } });
    expect(await publish({ key: 'x' })).toMatchObject({ ok: false, refusal: { name: 'Invalid' } });
    await expect(inTenant(db.web, db.tenant, (tx) => tx`delete from forms.form_version`)).rejects.toThrow(/permission denied/);
  });
});
