import { focusMarked } from './focus.ts';
import { ready } from './once.ts';

/** Sends forms with files in a way that can show how far they are. Without script the browser sends them itself. */
export function showUploads(): void {
  addEventListener('submit', (event) => {
    const form = event.target as HTMLFormElement;
    if (event.defaultPrevented || form.dataset.upload === undefined || !hasFiles(form)) return;
    event.preventDefault();
    send(form, event.submitter);
  });
}

const hasFiles = (form: HTMLFormElement): boolean =>
  [...form.querySelectorAll<HTMLInputElement>('input[type=file]')].some((input) => (input.files?.length ?? 0) > 0);

function send(form: HTMLFormElement, submitter: HTMLElement | null): void {
  const data = new FormData(form);
  const button = submitter instanceof HTMLButtonElement ? submitter : null;
  if (button?.name) data.append(button.name, button.value);
  // not `form.action`: a field called "action" would answer in its place
  const target = new URL(button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '', location.href).href;
  const { bar, say } = progressOf(form);
  const request = new XMLHttpRequest();
  request.open('POST', target);
  request.upload.onprogress = ({ loaded, total }) => {
    const percent = total ? Math.floor((loaded / total) * 100) : 0;
    bar.value = percent;
    say(percent < 100 ? (form.dataset.upload ?? '').replace('%n', String(percent)) : form.dataset.received);
  };
  const failed = () => {
    say(form.dataset.failed);
    ready(form);
  };
  request.onerror = failed;
  request.onload = () => (isPage(request) ? show(request, target) : failed());
  request.send(data);
}

const isPage = (request: XMLHttpRequest): boolean => request.getResponseHeader('content-type')?.startsWith('text/html') ?? false;

/** A redirect was followed: go there. The same address answered: it is the form again, with its errors. */
function show(request: XMLHttpRequest, target: string): void {
  if (request.responseURL !== target) return location.assign(request.responseURL);
  const page = new DOMParser().parseFromString(request.responseText, 'text/html');
  document.title = page.title;
  document.body.replaceChildren(...page.body.childNodes);
  scrollTo(0, 0);
  focusMarked();
}

function progressOf(form: HTMLFormElement): { bar: HTMLProgressElement; say: (words: string | undefined) => void } {
  const place = form.querySelector<HTMLElement>('[data-progress]')!;
  const bar = document.createElement('progress');
  const words = document.createElement('span');
  bar.max = 100;
  place.replaceChildren(bar, words);
  place.hidden = false;
  return {
    bar,
    say: (text) => {
      if (text !== undefined && words.textContent !== text) words.textContent = text;
    },
  };
}
