import { icons, type IconName } from '../icons.ts';

export interface IconProps {
  name: IconName;
  /** Said by screen readers. Without it the icon is decoration beside words that say the same. */
  label?: string | undefined;
}

/** A line icon as tall as 1.25 of the text around it, in the text's colour. */
export function Icon({ name, label }: IconProps) {
  const spoken = label === undefined ? { 'aria-hidden': true as const } : { role: 'img' as const, 'aria-label': label };
  return (
    <svg class="mc-icon" viewBox="0 0 24 24" {...spoken}>
      <path d={icons[name]} />
    </svg>
  );
}
