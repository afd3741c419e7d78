import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import { LinkButton } from './button.tsx';

export interface Crumb {
  href: string;
  label: ComponentChildren;
}

/** The way up, without the page itself. */
export function Breadcrumbs({ items }: { items: readonly Crumb[] }) {
  const t = useT();
  return (
    <nav class="mc-crumbs" aria-label={t('ui.nav.breadcrumbs')}>
      <ol>
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

export interface PaginationProps {
  /** Address of the page before and after, by key, not by number; absent at the ends. */
  newer?: string | undefined;
  older?: string | undefined;
  /** What is shown: "1–50 of 1.240". */
  children?: ComponentChildren;
}

export function Pagination({ newer, older, children }: PaginationProps) {
  const t = useT();
  return (
    <nav class="mc-pages" aria-label={t('ui.pages.label')}>
      <p>{children}</p>
      {newer && (
        <LinkButton variant="secondary" size="sm" icon="chevronLeft" href={newer}>
          {t('ui.pages.newer')}
        </LinkButton>
      )}
      {older && (
        <LinkButton variant="secondary" size="sm" iconEnd="chevronRight" href={older}>
          {t('ui.pages.older')}
        </LinkButton>
      )}
    </nav>
  );
}
