import type { ComponentChildren } from 'preact';
import { useT } from '../context.ts';
import { Icon } from './icon.tsx';

export interface HeroProps {
  title: ComponentChildren;
  /** A card at the right: a short form. */
  aside?: ComponentChildren;
  children: ComponentChildren;
}

/** The deep band at the top of the home page, with the water lines of the delta. */
export function Hero({ title, aside, children }: HeroProps) {
  return (
    <div class="mc-hero">
      <WaterLines />
      <div class="mc-hero__in">
        <div>
          <h1>{title}</h1>
          {children}
        </div>
        {aside && <div class="mc-card mc-stack">{aside}</div>}
      </div>
    </div>
  );
}

function WaterLines() {
  const waves = Array.from(
    { length: 14 },
    (_, i) => `M-40 ${40 + i * 26}c160-${30 + i * 3} 300 ${34 + i * 2} 470 4s310-${38 - i} 480-4 330 ${30 + i} 590-18`,
  );
  return (
    <svg class="mc-hero__lines" viewBox="0 0 1440 420" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <path d={waves.join('')} />
    </svg>
  );
}

export interface SearchBoxProps {
  /** A finished address; the query is sent as `q`. */
  action: string;
  /** Spoken name of the box. */
  label: string;
  value?: string | undefined;
  placeholder?: string | undefined;
  hint?: ComponentChildren;
}

/** The one big search. */
export function SearchBox({ action, label, value, placeholder, hint }: SearchBoxProps) {
  const t = useT();
  return (
    <form class="mc-search" role="search" action={action}>
      <div class="mc-search__box">
        <Icon name="search" />
        <input
          type="search"
          name="q"
          aria-label={label}
          value={value}
          placeholder={placeholder}
          autocomplete="off"
          aria-describedby={hint ? 'search-hint' : undefined}
        />
        <button class="ds-button" data-color="accent" type="submit">
          {t('ui.search.submit')}
        </button>
      </div>
      {hint && <p id="search-hint">{hint}</p>}
    </form>
  );
}
