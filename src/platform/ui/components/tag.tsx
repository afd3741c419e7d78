import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export interface TagProps {
  /** `outline` for what is conditional, such as "only in some cases". */
  outline?: boolean | undefined;
  tone?: 'neutral' | 'accent' | undefined;
  icon?: IconName | undefined;
  children: ComponentChildren;
}

/** A word that describes; it cannot be pressed. */
export function Tag({ outline, tone = 'neutral', icon, children }: TagProps) {
  return (
    <span class="ds-tag" data-color={tone} data-variant={outline ? 'outline' : undefined}>
      {icon && <Icon name={icon} />}
      {children}
    </span>
  );
}

export interface ChipProps {
  /** The view that pressing it gives: the address is the view. */
  href: string;
  icon?: IconName | undefined;
  /** This filter is on. */
  on?: boolean | undefined;
  /** The filter is on and pressing takes it off. */
  removable?: boolean | undefined;
  children: ComponentChildren;
}

/** A filter, as a link. */
export function Chip({ href, icon, on, removable, children }: ChipProps) {
  const t = useT();
  return (
    <a class="mc-chip" href={href} aria-current={on ? 'true' : undefined} data-removable={removable ? '' : undefined}>
      {icon && <Icon name={icon} />}
      {removable && <span class="mc-spoken">{t('ui.chip.remove')}: </span>}
      {children}
      {removable && <Icon name="cross" />}
    </a>
  );
}

export interface ChipsProps {
  /** Spoken name of the group. */
  label: string;
  children: ComponentChildren;
}

export function Chips({ label, children }: ChipsProps) {
  return (
    <div class="mc-chips" role="group" aria-label={label}>
      {children}
    </div>
  );
}
