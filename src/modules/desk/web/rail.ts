import { COUNT_CAP, queues, type Queue } from '#modules/dossier';
import { may, scopes, type Actor } from '#modules/identity';
import { formats, type Translate } from '#platform/i18n';
import type { IconName, RailGroup, RailItem } from '#platform/ui';
import { takesIn } from '../use-cases/read-intake-board.ts';
import { slipPlaces } from './hand-over-places.ts';
import { intakePlaces } from './intake-places.ts';
import { places } from './places.ts';

export const queueIcons: Record<Queue, IconName> = {
  mine: 'inbox',
  unclaimed: 'plus',
  overdue: 'triangle',
  dueSoon: 'hourglass',
  held: 'pause',
  others: 'clock',
  unit: 'users',
};
const tones: Partial<Record<Queue, RailItem['tone']>> = { overdue: 'late', dueSoon: 'dueSoon' };
const own: readonly Queue[] = ['mine', 'unclaimed', 'others'];

/** How many, as far as queues are counted: `14`, `1.000+`. */
export const countWords = (count: number): string => `${formats.number(count)}${count >= COUNT_CAP ? '+' : ''}`;

/** What there is to hand over or to accept; null for whom hand-overs are no business. */
export type RailHandOver = { count: number; current?: boolean } | null;

/** Whose rail it is, and what is open. */
export interface RailOf {
  me: Actor;
  counts: Record<Queue, number>;
  open?: Queue;
  handOver: RailHandOver;
}

/** The officer's queues with their counts, mine first, then the unit's; then what else he may open. */
export function railOf(t: Translate, url: (path: string) => string, { me, counts, open, handOver }: RailOf): RailGroup[] {
  const item = (queue: Queue): RailItem => ({
    href: url(places.queue(queue)),
    icon: queueIcons[queue],
    label: t(`desk.queue.${queue}`),
    count: counts[queue],
    isMore: counts[queue] >= COUNT_CAP,
    tone: tones[queue],
    current: queue === open,
  });
  const link = (path: string, icon: IconName, label: string): RailItem => ({ href: url(path), icon, label });
  return [
    {
      label: t('desk.rail.mine'),
      items: [...own.map(item), ...(takesIn(me) ? [link(intakePlaces.board, 'file', t('desk.intake.title'))] : [])],
    },
    {
      label: t('desk.rail.unit'),
      items: [
        ...queues.filter((queue) => !own.includes(queue)).map(item),
        ...(scopes(me, 'payment.read').length > 0 ? [link('/lam-viec/thu-phi', 'stamp', t('desk.payment.rail'))] : []),
      ],
    },
    ...(handOver
      ? [{ label: t('desk.rail.paper'), items: [{ ...link(slipPlaces.board, 'forward', t('desk.handOver.title')), ...handOver }] }]
      : []),
    ...(may(me, 'catalogue.manage', {})
      ? [{ label: t('desk.rail.administration'), items: [link('/quan-tri/thu-tuc', 'book', t('desk.rail.procedures'))] }]
      : []),
  ];
}
