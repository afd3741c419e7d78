/** Says at once that a file is too large, instead of after minutes of sending it. */
export function checkFileSizes(): void {
  addEventListener('change', (event) => {
    const input = event.target;
    if (!(input instanceof HTMLInputElement) || input.dataset.maxBytes === undefined) return;
    const most = Number(input.dataset.maxBytes);
    const large = [...(input.files ?? [])].find((file) => file.size > most);
    input.parentElement?.querySelector('[data-too-large]')?.remove();
    if (!large) return;
    const words = (input.dataset.tooBig ?? '').replace('%n', large.name).replace('%s', megabytes(large.size));
    input.value = '';
    input.before(fault(words));
  });
}

const megabytes = (bytes: number): string => `${(Math.ceil(bytes / 100_000) / 10).toString().replace('.', ',')}\u00a0MB`;

function fault(words: string): HTMLElement {
  const line = document.createElement('p');
  line.className = 'mc-fielderror';
  line.dataset.tooLarge = '';
  line.setAttribute('role', 'alert');
  line.textContent = words;
  return line;
}
