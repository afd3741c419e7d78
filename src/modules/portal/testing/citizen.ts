import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { newId } from '#platform/ids';

type Values = Record<string, string | string[]>;

/** Every citizen comes from an address of their own unless said otherwise: what is counted by address is theirs alone. */
let addresses = 0;
const nextAddress = (): string => `10.7.${Math.floor(++addresses / 250)}.${(addresses % 250) + 1}`;

/** A browser without script: keeps cookies, reads forms, posts them. */
export class Citizen {
  readonly #jar = new Map<string, string>();

  constructor(
    readonly app: FastifyInstance,
    readonly address = nextAddress(),
  ) {}

  get(url: string) {
    return this.#send({ method: 'GET', url });
  }

  /** Posts a form as a browser does; the write key is given unless the values have one (or `undefined` for none). */
  post(url: string, values: Values & { _key?: string } = {}, key: string | undefined = newId()) {
    const body = new URLSearchParams();
    if (key !== undefined) body.append('_key', key);
    for (const [name, value] of Object.entries(values)) for (const one of [value].flat()) body.append(name, one);
    return this.#send({ method: 'POST', url, payload: body.toString(), type: 'application/x-www-form-urlencoded' });
  }

  /** Posts files as a multipart form, the key before them. */
  async upload(url: string, files: { name: string; bytes: Uint8Array }[], field = 'files') {
    const form = new FormData();
    form.append('_key', newId());
    for (const { name, bytes } of files) form.append(field, new File([new Uint8Array(bytes)], name));
    const encoded = new Response(form);
    const payload = Buffer.from(await encoded.arrayBuffer());
    return this.#send({ method: 'POST', url, payload, type: encoded.headers.get('content-type')! });
  }

  /** Follows a redirect. */
  async follow(answer: LightMyRequestResponse): Promise<LightMyRequestResponse> {
    const { location } = answer.headers;
    if (answer.statusCode !== 303 || !location) throw new Error(`no redirect but ${answer.statusCode}: ${answer.body.slice(0, 300)}`);
    return this.get(location);
  }

  /** Names and values. */
  pairs(): [string, string][] {
    return [...this.#jar];
  }

  forget(): void {
    this.#jar.clear();
  }

  async #send(request: { method: 'GET' | 'POST'; url: string; payload?: string | Buffer; type?: string }): Promise<LightMyRequestResponse> {
    const { method, url, payload, type } = request;
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const headers = { ...(cookie && { cookie }), ...(type && { 'content-type': type }) };
    const answer = await this.app.inject({ method, url, headers, remoteAddress: this.address, ...(payload !== undefined && { payload }) });
    for (const { name, value } of answer.cookies) {
      if (value === '') this.#jar.delete(name);
      else this.#jar.set(name, value);
    }
    return answer;
  }
}

/** What a page says, without its tags. */
export const textOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll('&lt;', '<')
    .replace(/[\s\u00a0]+/g, ' ');
