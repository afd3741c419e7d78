import type { ComponentChildren } from 'preact';
import type { IconName } from '../icons.ts';
import { Icon } from './icon.tsx';

export interface ClockProps {
  /** The large words: "5 days left", or a late badge. */
  left: ComponentChildren;
  /** Beside them, quieter. */
  note?: ComponentChildren;
  due: ComponentChildren;
  /** The current step: its name, what is left of it, who holds it, until when. */
  step?: { title: ComponentChildren; left: ComponentChildren; holder: ComponentChildren; until: ComponentChildren } | undefined;
}

/** How time stands with the case on the screen. */
export function Clock({ left, note, due, step }: ClockProps) {
  return (
    <div class="mc-clock">
      <p class="mc-clock__left">
        {left} {note && <small>{note}</small>}
      </p>
      <p>{due}</p>
      {step && (
        <p class="mc-clock__step">
          <b>{step.title}</b>
          <span>{step.left}</span>
          <small>{step.holder}</small>
          <small>{step.until}</small>
        </p>
      )}
    </div>
  );
}

/** Buttons of a case in two columns; a `wide` one takes both. */
export const Acts = ({ children }: { children: ComponentChildren }) => <div class="mc-acts">{children}</div>;

export interface PaperLink {
  href: string;
  title: ComponentChildren;
  note?: ComponentChildren;
  icon?: IconName | undefined;
  current?: boolean | undefined;
}

export interface PapersProps {
  /** Spoken name of the list. */
  label: string;
  /** None: the open one has the whole width. */
  papers: readonly PaperLink[];
  /** The bar over the paper: page, checked or not. */
  bar?: ComponentChildren;
  /** The paper that is open. */
  children: ComponentChildren;
}

/** The papers of a case: list at the left, the open one at the right. */
export function Papers({ label, papers, bar, children }: PapersProps) {
  const alone = papers.length === 0;
  return (
    <div class="mc-papers" data-alone={alone ? '' : undefined}>
      {!alone && (
        <nav class="mc-papers__list" aria-label={label}>
          {papers.map(({ href, title, note, icon = 'file', current }) => (
            <a key={href} href={href} aria-current={current ? 'true' : undefined}>
              <Icon name={icon} />
              <span>
                <b>{title}</b>
                {note && <small>{note}</small>}
              </span>
            </a>
          ))}
        </nav>
      )}
      <div class="mc-papers__view">
        {bar && <div class="mc-papers__bar">{bar}</div>}
        <div class="mc-papers__stage">{children}</div>
      </div>
    </div>
  );
}

/** A sheet of paper on the screen: what was filled in, as its printed form would show it. */
export const Sheet = ({ title, children }: { title: ComponentChildren; children: ComponentChildren }) => (
  <article class="mc-paper">
    <h3>{title}</h3>
    {children}
  </article>
);

export interface CaseColumnsProps {
  /** Clock, acts, why this date, steps. */
  side: ComponentChildren;
  /** Papers and log. */
  children: ComponentChildren;
}

/** The two columns of a case. On phones the side comes first: clock and acts before papers. */
export function CaseColumns({ side, children }: CaseColumnsProps) {
  return (
    <div class="mc-case">
      <div class="mc-case__side">{side}</div>
      <div class="mc-case__main">{children}</div>
    </div>
  );
}

/** A frame around a table and the bars over it. */
export const TableBox = ({ children }: { children: ComponentChildren }) => <div class="mc-tablebox">{children}</div>;
