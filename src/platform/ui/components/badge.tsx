import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

/** How time stands. One meaning, one look, everywhere. */
export type BadgeTone =
  | 'plain' // enough time left
  | 'dueSoon'
  | 'dueToday'
  | 'late' // open and overdue
  | 'paused'
  | 'early' // done before its time
  | 'onTime'
  | 'doneLate'
  | 'status'; // a step or state, nothing about time

const looks: Record<BadgeTone, { color: string; icon?: IconName; strong?: boolean }> = {
  plain: { color: 'none' },
  dueSoon: { color: 'warning', icon: 'hourglass' },
  dueToday: { color: 'today', icon: 'bell', strong: true },
  late: { color: 'danger', icon: 'triangle', strong: true },
  paused: { color: 'info', icon: 'pause' },
  early: { color: 'success', icon: 'check' },
  onTime: { color: 'neutral', icon: 'check' },
  doneLate: { color: 'danger', icon: 'triangle' },
  status: { color: 'neutral' },
};

export interface BadgeProps {
  tone: BadgeTone;
  children: ComponentChildren;
  /** A second line under the badge. */
  note?: ComponentChildren;
}

export function Badge({ tone, children, note }: BadgeProps) {
  const { color, icon, strong } = looks[tone];
  const badge =
    color === 'none' ? (
      <span class="mc-plain">{children}</span>
    ) : (
      <span class="ds-tag" data-color={color} data-strong={strong ? '' : undefined}>
        {icon && <Icon name={icon} />}
        {children}
      </span>
    );
  if (!note) return badge;
  return (
    <span class="mc-badge">
      {badge}
      <small>{note}</small>
    </span>
  );
}
