import IntlMessageFormat from 'intl-messageformat';

export type Lang = 'vi' | 'en';

/** The messages of one module: key → ICU MessageFormat text, in both languages. Keys start with the module's name. */
export interface Catalogues {
  vi: Record<string, string>;
  en: Record<string, string>;
}

/** Words for a key, with placeholders filled. Throws for a key that no catalogue has: that is a bug. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

const locales = { vi: 'vi-VN', en: 'en-GB' } as const;

/** Joins the modules' messages. Throws when two modules give the same key. */
export function catalogue(parts: Catalogues[]): (lang: Lang) => Translate {
  const joined: Catalogues = { vi: {}, en: {} };
  for (const part of parts) {
    for (const lang of ['vi', 'en'] as const) {
      for (const [key, text] of Object.entries(part[lang])) {
        if (key in joined[lang]) throw new Error(`message ${key} stands in two catalogues`);
        joined[lang][key] = text;
      }
    }
  }
  const ready = { vi: translator('vi', joined.vi), en: translator('en', joined.en) };
  return (lang) => ready[lang];
}

function translator(lang: Lang, messages: Record<string, string>): Translate {
  const parsed = new Map<string, IntlMessageFormat>();
  return (key, values) => {
    const text = messages[key];
    if (text === undefined) throw new Error(`no message ${key} in ${lang}`);
    if (!text.includes('{') && !text.includes("'")) return text;
    let format = parsed.get(key);
    if (!format) parsed.set(key, (format = new IntlMessageFormat(text, locales[lang])));
    return String(format.format(values));
  };
}
