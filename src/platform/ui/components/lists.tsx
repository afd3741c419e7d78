import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export interface LinkGroup {
  icon: IconName;
  title: ComponentChildren;
  links: readonly { href: string; label: ComponentChildren }[];
}

/** Links by occasion, in three columns. */
export function LinkGroups({ groups }: { groups: readonly LinkGroup[] }) {
  return (
    <div class="mc-groups">
      {groups.map(({ icon, title, links }, i) => (
        <div class="mc-group" key={i}>
          <span class="mc-group__icon">
            <Icon name={icon} />
          </span>
          <div>
            <h3>{title}</h3>
            <ul>
              {links.map(({ href, label }) => (
                <li key={href}>
                  <a href={href}>{label}</a>
                </li>
              ))}
            </ul>
          </div>
        </div>
      ))}
    </div>
  );
}

export interface Figure {
  label: ComponentChildren;
  value: ComponentChildren;
  unit?: ComponentChildren;
  /** Its definition, always. */
  note: ComponentChildren;
}

/** Large figures, each with its definition. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl class="mc-figures">
      {figures.map(({ label, value, unit, note }, i) => (
        <div key={i}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b> {unit && <span>{unit}</span>}
            <small>{note}</small>
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface IconItem {
  icon: IconName;
  title: ComponentChildren;
  text?: ComponentChildren;
  /** Tags or a link under the text. */
  extra?: ComponentChildren;
}

export interface IconListProps {
  items: readonly IconItem[];
  /** `columns`: side by side without lines. `rows` unless said otherwise. */
  layout?: 'rows' | 'columns' | undefined;
}

/** Things with an icon: papers to bring, ways to file. */
export function IconList({ items, layout = 'rows' }: IconListProps) {
  return (
    <ul class="mc-iconlist" data-layout={layout}>
      {items.map(({ icon, title, text, extra }, i) => (
        <li key={i}>
          <Icon name={icon} />
          <div>
            <b>{title}</b>
            {text && <p>{text}</p>}
            {extra && <div class="mc-row">{extra}</div>}
          </div>
        </li>
      ))}
    </ul>
  );
}
