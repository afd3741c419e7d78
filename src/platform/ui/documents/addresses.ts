/** Paths that the frames of the pages lead to. The modules that own the pages serve them. */
export const addresses = {
  home: '/',
  procedures: '/thu-tuc',
  track: '/tra-cuu',
  log: '/minh-bach/nhat-ky',
  logIn: '/dang-nhap',
  logOut: '/dang-xuat',
  work: '/lam-viec',
  search: '/lam-viec/tim',
  look: '/giao-dien',
} as const;

/** The same address with another language; the rest of the query stays. */
export function inLanguage(path: string, lang: string): string {
  const at = new URL(path, 'http://page');
  at.searchParams.set('lang', lang);
  return `${at.pathname}${at.search}`;
}

/** Asks for another size or contrast and comes back to the same page. */
export const withLook = (path: string, what: 'text' | 'contrast', value: string): string =>
  `${addresses.look}?${new URLSearchParams({ [what]: value, back: path })}`;
