import type { Contact } from '#modules/dossier';
import type { Letter } from '#modules/notification';
import type { Translate } from '#platform/i18n';
import type { Values } from './notices.ts';

/** What a notice is written from, in the reader's language. Nothing here names a person. */
export interface News {
  contact: Contact;
  /** Key of the words: `notices.<words>.sms`, `.subject`, `.email`. */
  words: string;
  values: Values;
  procedure: string;
  /** The receiving point, where the result is collected. */
  unit: string;
  province: string;
  /** Local date and time of the fact. */
  at: string;
  /** Address of the tracking page. */
  link: string;
}

type Written = Pick<Letter, 'channel' | 'recipient' | 'subject' | 'body'>;

/**
 * The letters for one piece of news: an SMS to the phone, and an e-mail where an address was given. Letters of the text
 * are composed (NFC): decomposed ones cost an SMS twice the length and are shown apart on old phones.
 */
export function compose(t: Translate, { contact, words, values, link, ...more }: News): Written[] {
  const { code, phone, email } = contact;
  const all = { ...values, ...more, code, link };
  const say = (key: string) => t(key, all).normalize('NFC');
  const written: Written[] = [];
  if (phone) written.push({ channel: 'sms', recipient: phone, subject: null, body: say(`notices.${words}.sms`) });
  if (email) {
    const letter = { text: say(`notices.${words}.email`), link: `${link}?code=${encodeURIComponent(code)}`, province: more.province };
    const body = t('notices.letter', letter).normalize('NFC');
    written.push({ channel: 'email', recipient: email, subject: say(`notices.${words}.subject`), body });
  }
  return written;
}
