import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export type AlertTone = 'info' | 'warning' | 'danger' | 'success' | 'neutral';

export interface AlertProps {
  /** `danger` means that something failed or is late, and nothing else. */
  tone?: AlertTone | undefined;
  title?: ComponentChildren;
  icon?: IconName | undefined;
  /** Read out when it appears after an act. */
  live?: boolean | undefined;
  children?: ComponentChildren;
}

const icons: Record<AlertTone, IconName> = {
  info: 'info',
  warning: 'hourglass',
  danger: 'triangle',
  success: 'checkCircle',
  neutral: 'info',
};

export function Alert({ tone = 'info', title, icon, live, children }: AlertProps) {
  return (
    <div class="mc-alert" data-color={tone} role={live ? 'status' : undefined}>
      <Icon name={icon ?? icons[tone]} />
      <div>
        {title && <p class="mc-alert__title">{title}</p>}
        {children}
      </div>
    </div>
  );
}
