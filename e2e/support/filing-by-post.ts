import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { APIResponse, Page } from 'playwright-core';
import { answers, form } from './filing.ts';
import type { PaperFile } from './papers.ts';

/** Begins a draft in the page's browser without its screens, for tests that only need it to be there; gives its path. */
export async function beginByPost({ request }: Page): Promise<string> {
  const begun = await request.post('/nop/1.003868', { form: { _key: randomUUID(), new: 'yes' }, maxRedirects: 0 });
  return fine(begun, 303).headers().location!;
}

/** A draft with every answer and the manuscript. */
export async function fillByPost(page: Page, paper: PaperFile): Promise<string> {
  const draft = await beginByPost(page);
  for (const { key, fields } of form.sections) {
    const typed = Object.fromEntries(fields.map((field) => [field.key, answers[field.key] ?? '']));
    fine(await page.request.post(`${draft}/muc/${key}`, { form: { _key: randomUUID(), ...typed }, maxRedirects: 0 }), 303);
  }
  const files = { name: paper.name, mimeType: 'application/pdf', buffer: await readFile(paper.path) };
  fine(await page.request.post(`${draft}/giay-to/manuscript`, { multipart: { _key: randomUUID(), files }, maxRedirects: 0 }), 303);
  return draft;
}

/** A draft that was sent. */
export async function sendByPost(page: Page, paper: PaperFile): Promise<string> {
  const draft = await fillByPost(page, paper);
  fine(await page.request.post(`${draft}/kiem-tra`, { form: { _key: randomUUID(), declared: 'yes' }, maxRedirects: 0 }), 303);
  return draft;
}

function fine(answer: APIResponse, status: number): APIResponse {
  if (answer.status() !== status) throw new Error(`${answer.url()} answered ${answer.status()}`);
  return answer;
}
