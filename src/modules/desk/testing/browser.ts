import type { FastifyInstance, LightMyRequestResponse as Response } from 'fastify';
import { messages as calendar } from '#modules/calendar';
import { messages as catalogueWords } from '#modules/catalogue';
import { messages as dossier } from '#modules/dossier';
import { messages as forms } from '#modules/forms';
import { messages as identity } from '#modules/identity';
import { messages as log } from '#modules/log';
import { messages as payment } from '#modules/payment';
import { messages as papers } from '#modules/papers';
import { messages as uploads } from '#modules/uploads';
import { createServer, messages as http } from '#platform/http';
import { catalogue } from '#platform/i18n';
import { messages as ui } from '#platform/ui';
import { messages, routes, type DeskDeps } from '../index.ts';
import type { Office, Who } from './office.ts';

const translate = catalogue([ui, http, calendar, forms, identity, log, uploads, catalogueWords, payment, papers, dossier, messages]);

/** The officers' screens over an office; a header says who is logged in. */
export async function openDesk(office: Office, deps: DeskDeps = office.deps): Promise<FastifyInstance> {
  const app = await createServer({ sql: deps.sql, world: deps.world, translate, assets: {}, demo: false });
  app.decorateRequest('actor', null);
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.tenantless) return;
    const who = request.headers['x-who'];
    request.actor = typeof who === 'string' ? office.officer(who as Who) : null;
    request.ctx.user = request.actor;
  });
  routes(app, deps);
  return app;
}

/** Somebody at a browser without script. */
export class Visitor {
  constructor(
    readonly app: FastifyInstance,
    readonly who: Who | null,
  ) {}

  get(url: string): Promise<Response> {
    return this.app.inject({ url, headers: this.headers() });
  }

  post(url: string, fields: Record<string, string>): Promise<Response> {
    const headers = { ...this.headers(), 'content-type': 'application/x-www-form-urlencoded' };
    return this.app.inject({ method: 'POST', url, headers, payload: new URLSearchParams(fields).toString() });
  }

  /** A multipart form: its fields, then its file. */
  send(url: string, fields: Record<string, string>, file?: { field: string; name: string; bytes: Uint8Array }): Promise<Response> {
    const form = new FormData();
    for (const [name, text] of Object.entries(fields)) form.append(name, text);
    if (file) form.append(file.field, new Blob([new Uint8Array(file.bytes)]), file.name);
    return this.app.inject({ method: 'POST', url, headers: this.headers(), payload: form });
  }

  /** Opens the page of an act and gives what its form holds ready: key, version, and the like. */
  async formOf(url: string): Promise<Record<string, string>> {
    return hiddenIn((await this.get(url)).body);
  }

  private headers = () => (this.who ? { 'x-who': this.who } : {});
}

/** The hidden fields of the page's main form. */
export function hiddenIn(html: string): Record<string, string> {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const inputs = [...main.matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)];
  return Object.fromEntries(inputs.map(([, name, text]) => [name!, text!]));
}

/** The words of a page, without its marks. */
export const wordsOf = (html: string): string =>
  html
    .slice(html.indexOf('<main'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
