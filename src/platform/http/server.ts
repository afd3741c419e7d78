import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import multipart from '@fastify/multipart';
import fastify, { LogController, type FastifyInstance, type FastifyRequest } from 'fastify';
import { h } from 'preact';
import type { Sql } from '#platform/database';
import type { Lang, Translate } from '#platform/i18n';
import type { World } from '#platform/time';
import { renderPage } from '#platform/ui';
import { contextReader, takeSlug, type RequestContext } from './context.ts';
import { isCrossSite } from './cross-site.ts';
import { ErrorPage, type ErrorPageProps } from './error-page.tsx';
import { preferences } from './preferences.ts';
import { securityHeaders } from './security-headers.ts';

export interface ServerOptions {
  sql: Sql;
  world: World;
  translate: (lang: Lang) => Translate;
  /** Built file of each asset: `citizen.css` → `citizen-1a2b3c.css`. */
  assets: Record<string, string>;
  /** The address people use, such as `https://dichvucong.example.vn`; undefined means plain http. */
  publicUrl?: string | undefined;
  /** Origins of payment gateways that a form may redirect to. */
  formTargets?: readonly string[];
  /** Shows the strip that says that all data are samples. */
  demo: boolean;
  /** Behind a proxy that sets X-Forwarded-*. */
  trustProxy?: boolean;
  log?: boolean;
}

/** Bytes of a form without files. */
const BODY_LIMIT = 1_000_000;

/** The HTTP ground: provinces, languages, headers, cross-site protection, pages and error pages. Routes are added to it. */
export async function createServer(options: ServerOptions): Promise<FastifyInstance> {
  const app = fastify({
    bodyLimit: BODY_LIMIT,
    trustProxy: options.trustProxy ?? false,
    rewriteUrl: takeSlug,
    logger: options.log ? { level: 'info', redact: ['req.headers.cookie', 'req.headers.authorization'] } : false,
    // Addresses may hold codes of dossiers: only faults are logged.
    logController: new LogController({ disableRequestLogging: true }),
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  // Pages take forms only; a route that takes JSON brings its own parser.
  app.removeContentTypeParser(['application/json', 'text/plain']);
  await app.register(cookie);
  await app.register(formbody, { bodyLimit: BODY_LIMIT });
  await app.register(multipart, { limits: { fieldSize: 100_000, fields: 200, files: 20, parts: 220 } });

  const headers = securityHeaders({
    https: options.publicUrl?.startsWith('https:') ?? false,
    formTargets: options.formTargets ?? [],
  });
  const contextOf = contextReader(options.sql, options.translate);
  app.decorateRequest('ctx', null as unknown as RequestContext);

  app.decorateReply('page', function (element, { status = 200, publicFor } = {}) {
    const { request } = this;
    const html = renderPage(element, pageContext(request, options));
    return this.code(status)
      .header('content-type', 'text/html; charset=utf-8')
      .header('cache-control', publicFor ? `public, max-age=${publicFor}` : 'no-store')
      .send(html);
  });

  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers);
    if (request.routeOptions.config.tenantless) return;
    const found = await contextOf(request, reply);
    request.ctx = found ?? lost(options.translate('vi'));
    if (!found) throw new Answered(404, 'noTenant');
    if (isCrossSite(request)) throw new Answered(403, 'crossSite');
  });

  app.setNotFoundHandler((request, reply) => {
    request.ctx ??= lost(options.translate('vi'));
    return reply.page(h(ErrorPage, { what: 'notFound' }), { status: 404 });
  });

  app.setErrorHandler((fault, request, reply) => {
    request.ctx ??= lost(options.translate('vi'));
    const { status, what } = kindOf(fault);
    if (status >= 500) request.log.error({ err: fault, incident: request.id }, 'request failed');
    if (request.routeOptions.config.tenantless) return reply.code(status).send({ error: what });
    return reply.page(h(ErrorPage, { what, incident: request.id }), { status });
  });

  preferences(app);
  return app;
}

class Answered extends Error {
  constructor(
    readonly statusCode: number,
    readonly what: ErrorPageProps['what'],
  ) {
    super(what);
  }
}

/** Faults that say that the database is away for a moment: the person shall try again. */
const away = /^(ECONNREFUSED|ECONNRESET|CONNECTION_\w+|CONNECT_TIMEOUT|57P0\d|53300|08\w{3})$/;

function kindOf(fault: unknown): { status: number; what: ErrorPageProps['what'] } {
  if (fault instanceof Answered) return { status: fault.statusCode, what: fault.what };
  const { statusCode, code } = fault as { statusCode?: number; code?: string };
  if (code !== undefined && away.test(code)) return { status: 503, what: 'unavailable' };
  if (statusCode === 413) return { status: 413, what: 'tooLarge' };
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) return { status: statusCode, what: 'badInput' };
  return { status: 500, what: 'failed' };
}

function pageContext(request: FastifyRequest, { world, assets, demo }: ServerOptions) {
  const { ctx } = request;
  return {
    t: ctx.t,
    lang: ctx.lang,
    url: (path: string) => `${ctx.base}${path}`,
    assets,
    now: world.now(),
    path: request.url,
    province: ctx.province,
    demo,
    user: ctx.user,
    writeKey: world.newId(),
    text: ctx.text,
    contrast: ctx.contrast,
  };
}

/** A request that belongs to no province still gets a page that can be read. */
const lost = (t: Translate): RequestContext => ({
  tenant: 0 as RequestContext['tenant'],
  slug: '',
  province: '',
  base: '',
  lang: 'vi',
  t,
  text: 'normal',
  contrast: 'normal',
  user: null,
});
