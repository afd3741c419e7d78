/** While typing: characters left, and that what was typed is not saved yet. */
export function followTyping(): void {
  addEventListener('input', (event) => {
    if (!(event.target instanceof HTMLElement)) return;
    if (event.target instanceof HTMLTextAreaElement) count(event.target);
    unsaved(event.target.closest('form'));
  });
}

function count(area: HTMLTextAreaElement): void {
  const counter = area.dataset.count && document.getElementById(area.dataset.count);
  if (!counter) return;
  const left = Number(counter.dataset.max) - area.value.normalize('NFC').trim().length;
  const words = left < 0 ? counter.dataset.over : counter.dataset.left;
  counter.dataset.state = left < 0 ? 'over' : 'left';
  counter.textContent = (words ?? '').replace('%n', String(Math.abs(left)));
}

function unsaved(form: HTMLFormElement | null): void {
  const hint = form?.querySelector<HTMLElement>('[data-unsaved]');
  if (hint && hint.textContent !== hint.dataset.unsaved) hint.textContent = hint.dataset.unsaved ?? '';
}
