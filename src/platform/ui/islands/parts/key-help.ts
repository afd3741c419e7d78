import { keysOn, switchKeys } from './key-setting.ts';

const dialog = () => document.querySelector<HTMLDialogElement>('#keys');

export const help = (): void => dialog()?.showModal();

/** Makes the help reachable by mouse, lists this page's letters in it and lets it switch letters off. */
export function fillHelp(): void {
  for (const opener of document.querySelectorAll<HTMLElement>('[data-keys-help]')) {
    opener.hidden = false;
    opener.addEventListener('click', help);
  }
  const here = dialog()?.querySelector('[data-keys-here]');
  here?.replaceChildren(...[...document.querySelectorAll<HTMLElement>('[data-key]:not([data-key=Esc])')].map(entry));
  const choice = dialog()?.querySelector<HTMLInputElement>('[data-keys-switch]');
  if (!choice) return;
  choice.checked = keysOn();
  choice.addEventListener('change', () => switchKeys(choice.checked));
}

function entry(button: HTMLElement): HTMLElement {
  const item = document.createElement('li');
  item.className = 'mc-keyhint';
  const key = document.createElement('kbd');
  key.textContent = button.dataset.key ?? '';
  item.append(key, button.querySelector('span')?.textContent ?? '');
  return item;
}
