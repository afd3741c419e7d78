import { useT } from '../context.ts';

export interface KeyHint {
  keys: readonly string[];
  /** What they do. */
  label: string;
}

const always = [
  { keys: ['j', 'k'], label: 'ui.keys.move' },
  { keys: ['x'], label: 'ui.keys.select' },
  { keys: ['Enter'], label: 'ui.keys.open' },
] as const;

const everywhere = [...always, { keys: ['Esc'], label: 'ui.keys.clear' }, { keys: ['/'], label: 'ui.keys.search' }] as const;

export interface KeyHintsProps {
  /** The letters of the page's buttons. */
  acts?: readonly KeyHint[] | undefined;
  /** Its rows cannot be chosen. */
  plain?: boolean | undefined;
}

/** One line of keys under a work list. */
export function KeyHints({ acts = [], plain }: KeyHintsProps) {
  const t = useT();
  const shown = always.filter(({ label }) => !(plain && label === 'ui.keys.select'));
  return (
    <p class="mc-keys" data-keys-only>
      {[...shown.map(({ keys, label }) => ({ keys, label: t(label) })), ...acts].map((hint, i) => (
        <Hint key={i} {...hint} />
      ))}
      <button class="mc-textbutton" type="button" data-keys-help hidden>
        <kbd>?</kbd> {t('ui.keys.all')}
      </button>
    </p>
  );
}

/** The list of all keys, opened with `?`, and the switch that turns them off on this computer. */
export function KeysDialog() {
  const t = useT();
  return (
    <dialog class="mc-dialog" id="keys" aria-labelledby="keys-title">
      <h2 id="keys-title">{t('ui.keys.title')}</h2>
      <ul class="mc-stack">
        {everywhere.map(({ keys, label }) => (
          <li key={label}>
            <Hint keys={keys} label={t(label)} />
          </li>
        ))}
      </ul>
      <ul class="mc-stack" data-keys-here />
      <label class="mc-choice">
        <input class="ds-input" type="checkbox" data-color="accent" data-keys-switch />
        <span>{t('ui.keys.use')}</span>
      </label>
      <form method="dialog">
        <button class="ds-button" data-color="accent" data-variant="secondary" type="submit">
          {t('ui.keys.close')}
        </button>
      </form>
    </dialog>
  );
}

const Hint = ({ keys, label }: KeyHint) => (
  <span class="mc-keyhint">
    {keys.map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
    {label}
  </span>
);
