import { formats } from '#platform/i18n';
import { Icon } from '../components/icon.tsx';
import { useT } from '../context.ts';
import type { IconName } from '../icons.ts';

export interface RailItem {
  href: string;
  icon: IconName;
  label: string;
  count?: number | undefined;
  /** There are more than were counted. */
  isMore?: boolean | undefined;
  /** Colours the count where it is above zero. */
  tone?: 'plain' | 'dueSoon' | 'dueToday' | 'late' | undefined;
  current?: boolean | undefined;
}

export interface RailGroup {
  label: string;
  items: readonly RailItem[];
}

const colours = { plain: undefined, dueSoon: 'warning', dueToday: 'today', late: 'danger' } as const;

/** Queues with their counts. On phones it folds into one line that names the open queue. */
export function Rail({ groups }: { groups: readonly RailGroup[] }) {
  const t = useT();
  const open = groups.flatMap((group) => group.items).find((item) => item.current);
  return (
    <div class="mc-rail">
      <details class="mc-rail__fold" data-menu>
        <summary>
          <Icon name={open?.icon ?? 'inbox'} />
          <span>{open?.label ?? t('ui.nav.rail')}</span>
          {open && <Count {...open} />}
          <Icon name="chevronDown" />
        </summary>
        <Queues groups={groups} />
      </details>
      <div class="mc-rail__open">
        <Queues groups={groups} />
      </div>
    </div>
  );
}

function Queues({ groups }: { groups: readonly RailGroup[] }) {
  const t = useT();
  return (
    <nav aria-label={t('ui.nav.rail')}>
      {groups.map(({ label, items }) => (
        <div key={label}>
          <h2>{label}</h2>
          {items.map((item) => (
            <a key={item.href} href={item.href} aria-current={item.current ? 'page' : undefined}>
              <Icon name={item.icon} />
              <span>{item.label}</span>
              <Count {...item} />
            </a>
          ))}
        </div>
      ))}
    </nav>
  );
}

function Count({ count, isMore, tone = 'plain' }: RailItem) {
  if (count === undefined) return null;
  return (
    <b class="mc-rail__n" data-color={count > 0 ? colours[tone] : undefined}>
      {formats.number(count)}
      {isMore && '+'}
    </b>
  );
}
