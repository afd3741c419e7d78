import type { ComponentChildren } from 'preact';
import { usePage } from '../context.ts';
import { MARK_ICON } from './mark.tsx';

export interface SheetPageProps {
  title: string;
  /** Above the sheet on the screen, never on paper: the way back, how to print. */
  tools: ComponentChildren;
  children: ComponentChildren;
}

/** A sheet of paper, A4: black on white in every look, without header, rail and script. */
export function SheetPage({ title, tools, children }: SheetPageProps) {
  const { lang, assets, province, t } = usePage();
  return (
    <html lang={lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light" />
        <title>{`${title} | ${province || t('ui.brand')}`}</title>
        <link rel="icon" href={MARK_ICON} />
        <link rel="stylesheet" href={`/assets/${assets['sheet.css'] ?? 'sheet.css'}`} />
      </head>
      <body>
        <nav class="tools" aria-label={t('ui.sheet.tools')}>
          {tools}
        </nav>
        <main class="sheet">{children}</main>
      </body>
    </html>
  );
}
