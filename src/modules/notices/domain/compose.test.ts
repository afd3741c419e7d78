import { describe, expect, test } from 'vitest';
import { catalogue } from '#platform/i18n';
import { messages } from '../messages/index.ts';
import { compose, type News } from './compose.ts';

const translate = catalogue([messages]);
const contact = {
  code: 'H12.18-20261111-0000417',
  procedureVersionId: '019a0000-0000-7000-8000-000000000001',
  receivingPointId: '019a0000-0000-7000-8000-000000000002',
  phone: '0912000417',
  email: 'nop.ho.so@example.vn',
  lang: 'vi' as const,
  outcome: null,
};
const news = (words: string, more: Partial<News> = {}): News => ({
  contact,
  words,
  values: {
    files: 12,
    items: 12,
    amount: '12.500.000 đ',
    number: '1234/2026',
    ground: 'notEligible',
    clock: 'paused',
    hasDate: 'yes',
    date: '25/11/2026',
    time: '17:00',
    manner: 'counter',
  },
  procedure: 'Cấp giấy phép xuất bản tài liệu không kinh doanh',
  unit: 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau',
  province: 'Tỉnh Cà Mau',
  at: '11/11/2026 07:48',
  link: 'https://dichvucong.camau.gov.vn/tra-cuu',
  ...more,
});
/** Every kind of news that has words. */
const all = Object.keys(messages.vi).flatMap((key) => /^notices\.(\w+)\.sms$/.exec(key)?.[1] ?? []);

describe('an SMS', () => {
  /** Letters with accents make a part 67 characters long (3GPP TS 23.038, UCS-2 with a concatenation header). */
  test.each(all)('about %s is short: at most three parts, with a long name of the office', (words) => {
    for (const lang of ['vi', 'en'] as const) {
      const sms = compose(translate(lang), news(words)).find((one) => one.channel === 'sms')!;
      expect(sms.body.length).toBeLessThanOrEqual(3 * 67);
      expect(sms.body).toContain(contact.code);
      expect(sms.subject).toBeNull();
    }
  });

  test('has its accents, each letter in one piece, also when a name came decomposed', () => {
    const [sms] = compose(translate('vi'), news('numbered', { unit: 'Trung tâm Phục vụ hành chính công'.normalize('NFD') }));
    expect(sms!.body).toContain('Trung tâm Phục vụ hành chính công');
    expect(sms!.body).toBe(sms!.body.normalize('NFC'));
  });
});

describe('who is written to', () => {
  test('an e-mail goes only where an address was given, an SMS only where a phone was', () => {
    const channels = (more: object) =>
      compose(translate('vi'), news('accepted', { contact: { ...contact, ...more } })).map((one) => one.channel);
    expect(channels({})).toEqual(['sms', 'email']);
    expect(channels({ email: null })).toEqual(['sms']);
    expect(channels({ phone: null })).toEqual(['email']);
    expect(channels({ phone: null, email: null })).toEqual([]);
  });

  test('reads an e-mail with one line of subject, the due date and a link that knows the code', () => {
    const email = compose(translate('vi'), news('accepted')).find((one) => one.channel === 'email')!;
    expect(email.subject).toBe('Hồ sơ H12.18-20261111-0000417: đã tiếp nhận, hẹn trả ngày 25/11/2026');
    expect(email.body).toContain('Hẹn trả kết quả: 17:00 ngày 25/11/2026.');
    expect(email.body).toContain('https://dichvucong.camau.gov.vn/tra-cuu?code=H12.18-20261111-0000417');
  });

  test('in English when that was asked for', () => {
    const [sms] = compose(translate('en'), news('numbered'));
    expect(sms!.body).toMatch(/^The result of application H12\.18-20261111-0000417 is ready\./);
  });
});
