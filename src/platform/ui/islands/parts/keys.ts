import { fillHelp, help } from './key-help.ts';
import { keysOn, markKeys } from './key-setting.ts';
import { list } from './list-keys.ts';

/** Keys of officers' pages: lists, search, help, and the letters of the page's buttons. */
export function listenToKeys(): void {
  markKeys();
  fillHelp();
  addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing) return;
    if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey)) return act(event, search);
    if (event.ctrlKey || event.metaKey || event.altKey || !keysOn() || isBusy(event.target)) return;
    const what = event.key === '/' ? search : event.key === '?' ? help : (list(event) ?? pressed(event.key));
    if (what) act(event, what);
  });
}

function act(event: Event, what: () => void): void {
  event.preventDefault();
  what();
}

function search(): void {
  const box = document.querySelector<HTMLInputElement>('[data-search]');
  box?.focus();
  box?.select();
}

/** The button or link that shows this letter. */
function pressed(name: string): (() => void) | undefined {
  const key = name === 'Escape' ? 'Esc' : name;
  const button = [...document.querySelectorAll<HTMLElement>('[data-key]')].find(
    (each) => each.dataset.key?.toLowerCase() === key.toLowerCase() && each.checkVisibility(),
  );
  return button && (() => button.click());
}

/** Somebody is typing, choosing, or reads a dialog. */
function isBusy(target: EventTarget | null): boolean {
  if (document.querySelector('dialog[open]')) return true;
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio', 'button', 'submit'].includes(target.type);
  return target.matches('textarea, select, [contenteditable]');
}
