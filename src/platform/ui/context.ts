import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Lang, Translate } from '#platform/i18n';
import type { Instant } from '#platform/time';

export type TextSize = 'normal' | 'large' | 'larger';
export type Contrast = 'normal' | 'high';

/** What every page knows about its request. Made by the HTTP ground, once for each request. */
export interface Page {
  t: Translate;
  lang: Lang;
  /** The address of a path: puts the tenant's base before it. For every link and form that a page writes. */
  url(path: string): string;
  /** Built file of each asset: `citizen.css` → `citizen-1a2b3c.css`. */
  assets: Record<string, string>;
  now: Instant;
  /** The address of this page with its query, without the tenant's base. */
  path: string;
  /** Name in the header; may be empty on an error page that belongs to nobody. */
  province: string;
  /** Shows the strip that says that all data are samples. */
  demo: boolean;
  user: { name: string; position: string } | null;
  /** The idempotency key for the forms of this page. */
  writeKey: string;
  text: TextSize;
  contrast: Contrast;
}

export const PageContext = createContext<Page | null>(null);

/** The page being rendered. Throws outside `renderPage`: that is a bug. */
export function usePage(): Page {
  const page = useContext(PageContext);
  if (!page) throw new Error('usePage() outside a page');
  return page;
}

export const useT = (): Translate => usePage().t;

export const useUrl = (): ((path: string) => string) => usePage().url;
