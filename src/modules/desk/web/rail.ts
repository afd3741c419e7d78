import { COUNT_CAP, queues, type Queue } from '#modules/dossier';
import { formats, type Translate } from '#platform/i18n';
import type { IconName, RailGroup, RailItem } from '#platform/ui';
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

/** The officer's queues with their counts, mine first, then the unit's; then the hand-over of paper. */
export function railOf(
  t: Translate,
  url: (path: string) => string,
  counts: Record<Queue, number>,
  open?: Queue,
  handOver: RailHandOver = null,
  takesIn = false,
): RailGroup[] {
  const item = (queue: Queue): RailItem => ({
    href: url(places.queue(queue)),
    icon: queueIcons[queue],
    label: t(`desk.queue.${queue}`),
    count: counts[queue],
    isMore: counts[queue] >= COUNT_CAP,
    tone: tones[queue],
    current: queue === open,
  });
  return [
    {
      label: t('desk.rail.mine'),
      items: [
        ...own.map(item),
        ...(takesIn ? [{ href: url(intakePlaces.board), icon: 'file' as const, label: t('desk.intake.title') }] : []),
      ],
    },
    {
      label: t('desk.rail.unit'),
      items: [
        ...queues.filter((queue) => !own.includes(queue)).map(item),
        { href: url('/lam-viec/thu-phi'), icon: 'stamp', label: t('desk.payment.rail') },
      ],
    },
    ...(handOver
      ? [
          {
            label: t('desk.rail.paper'),
            items: [{ href: url(slipPlaces.board), icon: 'forward' as const, label: t('desk.handOver.title'), ...handOver }],
          },
        ]
      : []),
  ];
}
