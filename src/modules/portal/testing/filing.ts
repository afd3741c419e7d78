import { Citizen } from './citizen.ts';
import { answers, pdf } from './samples.ts';
import type { Counter } from './counter.ts';

/** A draft that was begun; gives its address. */
export async function begin(citizen: Citizen): Promise<string> {
  const begun = await citizen.post('/nop/1.003868', { new: 'yes' });
  return begun.headers.location!;
}

/** A draft with all answers and its manuscript; gives its address. */
export async function fill(citizen: Citizen): Promise<string> {
  const draft = await begin(citizen);
  for (const [section, values] of Object.entries(answers)) await citizen.post(`${draft}/muc/${section}`, values);
  await citizen.upload(`${draft}/giay-to/manuscript`, [{ name: 'Bản thảo.pdf', bytes: await pdf(3) }]);
  return draft;
}

/** A dossier that was sent; gives its code and the draft's address. */
export async function send(
  { app }: Pick<Counter, 'app'>,
  citizen = new Citizen(app),
): Promise<{ citizen: Citizen; code: string; draft: string }> {
  const draft = await fill(citizen);
  const receipt = await citizen.follow(await citizen.post(`${draft}/kiem-tra`, { declared: 'yes' }));
  return { citizen, code: codeIn(receipt.body), draft };
}

export function codeIn(html: string): string {
  const found = /mc-code"[^>]*>([^<]+)<b>(\d+)<\/b>/.exec(html);
  if (!found) throw new Error('there is no code on this page');
  return `${found[1]}${found[2]}`;
}
