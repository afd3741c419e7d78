import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { MARK_ICON } from './mark.tsx';

export interface DocumentProps {
  title: string;
  /** The title starts with the word for error, so that it is the first thing heard. */
  error: boolean;
  kit: 'citizen' | 'officer';
  children: ComponentChildren;
}

/** The frame of every page: language, title, style sheet, script, what the reader asked for in size and contrast. */
export function Document({ title, error, kit, children }: DocumentProps) {
  const { t, lang, assets, province, demo, text, contrast } = usePage();
  const asset = (name: string) => `/assets/${assets[name] ?? name}`;
  return (
    <html lang={lang} data-text={text} data-contrast={contrast}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        {kit === 'officer' && <meta name="robots" content="noindex" />}
        <title>{`${error ? t('ui.error.prefix') : ''}${title} | ${province || t('ui.brand')}`}</title>
        <link rel="icon" href={MARK_ICON} />
        <link rel="stylesheet" href={asset(`${kit}.css`)} />
        <script type="module" src={asset(`${kit}.js`)} />
      </head>
      <body class={`mc-${kit}`} data-color="accent">
        <a class="mc-skip" href="#main">
          {t('ui.skip')}
        </a>
        {demo && <p class="mc-demo">{t('ui.demo')}</p>}
        {children}
      </body>
    </html>
  );
}
