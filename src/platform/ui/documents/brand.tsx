import { usePage } from '../context.ts';
import { Mark } from './mark.tsx';

export interface BrandProps {
  /** A finished address. */
  href: string;
  /** Second line: which side of the service this is. */
  line: string;
}

export function Brand({ href, line }: BrandProps) {
  const { t, province } = usePage();
  return (
    <a class="mc-brand" href={href}>
      <Mark />
      <span>
        <b>{province || t('ui.brand')}</b>
        <small>{line}</small>
      </span>
    </a>
  );
}
