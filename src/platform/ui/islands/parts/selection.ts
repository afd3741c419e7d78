// not `form.id`: a field called "id" would answer in its place
const idOf = (form: HTMLFormElement) => form.getAttribute('id') ?? '';

const boxes = (form: string) => [...document.querySelectorAll<HTMLInputElement>(`[data-select][form="${CSS.escape(form)}"]`)];

/** Counts the chosen rows, and chooses all or none. */
export function followSelection(): void {
  for (const bar of bars()) show(bar);
  addEventListener('change', (event) => {
    if (!(event.target instanceof HTMLInputElement)) return;
    const { selectAll } = event.target.dataset;
    if (selectAll !== undefined) for (const box of boxes(selectAll)) box.checked = event.target.checked;
    for (const bar of bars()) show(bar);
  });
  addEventListener('reset', (event) => {
    const bar = event.target as HTMLFormElement;
    if (!('bulk' in bar.dataset)) return;
    event.preventDefault(); // a reset would tick again what the server had ticked
    for (const box of boxes(idOf(bar))) box.checked = false;
    show(bar);
  });
}

const bars = () => document.querySelectorAll<HTMLFormElement>('form[data-bulk]');

function show(bar: HTMLFormElement): void {
  const all = boxes(idOf(bar));
  const chosen = all.filter((box) => box.checked).length;
  const count = bar.querySelector('[data-chosen]');
  if (count) count.textContent = String(chosen);
  bar.toggleAttribute('data-empty', chosen === 0);
  const every = document.querySelector<HTMLInputElement>(`[data-select-all="${CSS.escape(idOf(bar))}"]`);
  if (!every) return;
  every.checked = chosen > 0 && chosen === all.length;
  every.indeterminate = chosen > 0 && chosen < all.length;
}
