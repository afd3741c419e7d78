import type { ComponentChildren } from 'preact';

interface Content {
  children: ComponentChildren;
}

/** One under the other, a step apart. */
export const Stack = ({ children }: Content) => <div class="mc-stack">{children}</div>;

/** Side by side, wrapping: buttons of a form. */
export const Row = ({ children }: Content) => <div class="mc-row">{children}</div>;

/** Fields side by side where there is room: for who types the same page all day. */
export const Dense = ({ children }: Content) => <div class="mc-dense">{children}</div>;

/** Small and quiet: what is good to know beside the main thing. */
export const Note = ({ children }: Content) => <p class="mc-note">{children}</p>;

/** The same quiet colour inside a line of text. */
export const Subtle = ({ children }: Content) => <span class="mc-subtle">{children}</span>;

/** A tinted line over the whole width, on pages of width `full`: what holds today. Give it spans. */
export const Strip = ({ children }: Content) => (
  <div class="mc-strip">
    <p>{children}</p>
  </div>
);

export interface SectionProps {
  /** Id of its heading, so that links can lead there. */
  id: string;
  title: ComponentChildren;
  /** A line under the heading. */
  intro?: ComponentChildren;
  /** At the right of the heading: a link to all of it. */
  more?: ComponentChildren;
  /** A tinted band over the whole width, on pages of width `full`. */
  band?: boolean | undefined;
  children: ComponentChildren;
}

/** A part of a citizen's page, with air above. */
export function Section({ id, title, intro, more, band, children }: SectionProps) {
  return (
    <section class="mc-section" data-band={band ? '' : undefined} aria-labelledby={id}>
      <div class="mc-section__in">
        <div class="mc-section__head">
          <div>
            <h2 id={id}>{title}</h2>
            {intro && <p class="mc-subtle">{intro}</p>}
          </div>
          {more && <p>{more}</p>}
        </div>
        {children}
      </div>
    </section>
  );
}

export interface SplitProps {
  /** Above the aside on phones, left of it on wide screens: heading and lead. */
  intro?: ComponentChildren;
  aside: ComponentChildren;
  /** Spoken name of the aside. */
  asideLabel: string;
  /** The aside follows the main column on phones instead of coming before it. */
  asideLast?: boolean | undefined;
  children: ComponentChildren;
}

/** A main column and an aside. */
export function Split({ intro, aside, asideLabel, asideLast, children }: SplitProps) {
  return (
    <div class="mc-split" data-aside-last={asideLast ? '' : undefined}>
      {intro && <div class="mc-split__intro">{intro}</div>}
      <aside class="mc-split__aside" aria-label={asideLabel}>
        <div class="mc-stack">{aside}</div>
      </aside>
      <div class="mc-split__main">{children}</div>
    </div>
  );
}

export interface LeadProps extends Content {
  /** A line above the heading: code, number. */
  over?: ComponentChildren;
  title: ComponentChildren;
}

/** The head of a citizen's page: what it is, in the largest letters, and for whom. */
export function Lead({ over, title, children }: LeadProps) {
  return (
    <div class="mc-lead">
      {over && <p class="mc-subtle">{over}</p>}
      <h1>{title}</h1>
      {children && <p>{children}</p>}
    </div>
  );
}
