import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export type ButtonVariant = 'primary' | 'secondary' | 'tertiary';
export type ButtonSize = 'sm' | 'md' | 'lg';

interface Look {
  /** `primary` unless said otherwise; one primary a view. */
  variant?: ButtonVariant | undefined;
  /** `lg` is for the one big act of a citizen's page, `sm` for bars. */
  size?: ButtonSize | undefined;
  icon?: IconName | undefined;
  iconEnd?: IconName | undefined;
  /** Shows only the icon; `children` become its spoken name. */
  iconOnly?: boolean | undefined;
  /** As wide as what it stands in. */
  wide?: boolean | undefined;
  /** A letter that presses it on officers' pages, shown beside the words. */
  keyHint?: string | undefined;
  children: ComponentChildren;
}

export interface ButtonProps extends Look {
  /** `submit` unless said otherwise. */
  type?: 'submit' | 'button' | 'reset' | undefined;
  name?: string | undefined;
  value?: string | undefined;
  /** Id of the form it belongs to, when it stands outside. */
  form?: string | undefined;
  formAction?: string | undefined;
  /** Words while the form is being sent; a general phrase without it. */
  busy?: string | undefined;
  /** Leaves out the browser's own checks, as for "save and go back". */
  noValidate?: boolean | undefined;
  /** Where the page begins for who works with the keyboard: once on a page. */
  autofocus?: boolean | undefined;
}

export function Button({ type = 'submit', busy, name, value, form, formAction, noValidate, autofocus, ...look }: ButtonProps) {
  const t = useT();
  return (
    <button
      type={type}
      name={name}
      value={value}
      form={form}
      formAction={formAction}
      formNoValidate={noValidate}
      autofocus={autofocus}
      data-busy={type === 'submit' ? (busy ?? t('ui.busy')) : undefined}
      {...appearance(look)}
    >
      <Inside {...look} />
    </button>
  );
}

export interface LinkButtonProps extends Look {
  /** A finished address: what `url('/path')` gave. */
  href: string;
  download?: boolean | undefined;
}

/** A link that looks like a button: for going somewhere, never for writing. */
export function LinkButton({ href, download, ...look }: LinkButtonProps) {
  return (
    <a href={href} download={download} {...appearance(look)}>
      <Inside {...look} />
    </a>
  );
}

function appearance({ variant = 'primary', size = 'md', wide, iconOnly, keyHint }: Look) {
  return {
    class: 'ds-button',
    'data-color': 'accent',
    'data-variant': variant,
    'data-size': size,
    'data-fullwidth': wide ? '' : undefined,
    'data-icon': iconOnly ? '' : undefined,
    'data-key': keyHint,
    'aria-keyshortcuts': keyHint === 'Esc' ? 'Escape' : keyHint,
  };
}

function Inside({ icon, iconEnd, iconOnly, keyHint, children }: Look) {
  return (
    <>
      {icon && <Icon name={icon} />}
      <span class={iconOnly ? 'mc-spoken' : undefined}>{children}</span>
      {iconEnd && <Icon name={iconEnd} />}
      {keyHint && <kbd aria-hidden="true">{keyHint}</kbd>}
    </>
  );
}
