const rows = () => [...document.querySelectorAll<HTMLTableRowElement>('[data-list] > tbody > tr')];
const cursor = () => document.querySelector<HTMLTableRowElement>('tr[data-cursor]');

/** What a key does in a work list: j and k move the cursor, x chooses its row, Enter opens it. */
export function list(event: KeyboardEvent): (() => void) | undefined {
  if (rows().length === 0) return undefined;
  if (event.key === 'j') return () => move(1);
  if (event.key === 'k') return () => move(-1);
  const row = cursor();
  if (!row) return undefined;
  if (event.key === 'x') return () => row.querySelector<HTMLInputElement>('[data-select]')?.click();
  if (event.key === 'Enter' && !isPressable(event.target)) return () => row.querySelector<HTMLElement>('[data-open]')?.click();
  return undefined;
}

/** The cursor is the focus on the row's link, so that screen readers follow it; the row is marked beside it. */
function move(by: number): void {
  const all = rows();
  const now = cursor();
  const at = now ? all.indexOf(now) + by : 0;
  const next = all[Math.max(0, Math.min(all.length - 1, at))];
  if (!next) return;
  now?.removeAttribute('data-cursor');
  next.setAttribute('data-cursor', '');
  next.querySelector<HTMLElement>('[data-open]')?.focus({ preventScroll: true });
  next.scrollIntoView({ block: 'nearest' });
}

const isPressable = (target: EventTarget | null): boolean => target instanceof HTMLElement && target.matches('a, button, summary');
