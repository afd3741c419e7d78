/**
 * Sends a form once, however often its button is pressed, and says on the button that it is being sent. The server
 * would answer a repeat with the first result anyway; this is for the person who waits.
 */
export function sendOnce(): void {
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (!('once' in form.dataset)) return;
    if ('sent' in form.dataset) return event.preventDefault();
    form.dataset.sent = '';
    const button = event.submitter;
    // after the browser has taken the form's values: the pressed button's own value is one of them
    setTimeout(() => button && showBusy(button), 0);
  });
  // a page that comes back from the browser's memory may be sent again
  addEventListener('pageshow', (event) => event.persisted && document.querySelectorAll<HTMLFormElement>('[data-sent]').forEach(ready));
}

/** The form may be sent again. */
export function ready(form: HTMLFormElement): void {
  delete form.dataset.sent;
  for (const button of form.querySelectorAll<HTMLElement>('[aria-busy]')) {
    button.removeAttribute('aria-busy');
    const words = button.querySelector('span');
    if (words) words.textContent = button.dataset.words ?? '';
  }
}

function showBusy(button: HTMLElement): void {
  const words = button.querySelector('span');
  if (!words || button.dataset.busy === undefined) return;
  button.setAttribute('aria-busy', 'true');
  button.dataset.words = words.textContent ?? '';
  words.textContent = button.dataset.busy;
}
