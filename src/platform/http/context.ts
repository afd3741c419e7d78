import type { IncomingMessage } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sql, TenantId } from '#platform/database';
import type { Lang, Translate } from '#platform/i18n';

/** What every page of a request knows: whose province, in which language, seen how, by whom. */
export interface RequestContext {
  tenant: TenantId;
  slug: string;
  province: string;
  /** `''` for the default tenant and for own hosts, else `/t/<slug>`: stands before every address and cookie path. */
  base: string;
  lang: Lang;
  t: Translate;
  text: 'normal' | 'large' | 'larger';
  contrast: 'normal' | 'high';
  /** Who is logged in, for the page's header; the rights come with the actor, elsewhere. */
  user: { name: string; position: string } | null;
}

declare module 'fastify' {
  interface FastifyRequest {
    ctx: RequestContext;
  }
  interface FastifyContextConfig {
    /** Served without a province: health, assets. */
    tenantless?: boolean;
  }
}

const slugs = new WeakMap<IncomingMessage, string>();

/** Takes `/t/<slug>` off the address and remembers it, so that routes are written once. */
export function takeSlug(raw: IncomingMessage): string {
  const url = raw.url ?? '/';
  const found = /^\/t\/([a-z0-9][a-z0-9-]{1,30})(\/.*|\?.*)?$/.exec(url);
  if (!found) return url;
  slugs.set(raw, found[1]!);
  const rest = found[2] ?? '/';
  return rest.startsWith('?') ? `/${rest}` : rest;
}

interface Tenant {
  tenant_id: TenantId;
  slug: string;
  name: string;
  is_default: boolean;
}

/** Finds the province of each request and what its cookies ask for. Provinces are remembered for a few seconds. */
export function contextReader(sql: Sql, translate: (lang: Lang) => Translate) {
  const known = new Map<string, { until: number; tenant: Tenant | undefined }>();

  async function tenantOf(host: string, slug: string | null): Promise<Tenant | undefined> {
    const name = `${host}\n${slug ?? ''}`;
    const kept = known.get(name);
    if (kept && kept.until > performance.now()) return kept.tenant;
    const [tenant] = await sql<Tenant[]>`select * from platform.find_tenant(${host}, ${slug})`;
    if (known.size > 1_000) known.clear();
    known.set(name, { until: performance.now() + 5_000, tenant });
    return tenant;
  }

  return async (request: FastifyRequest, reply: FastifyReply): Promise<RequestContext | undefined> => {
    const slug = slugs.get(request.raw) ?? null;
    const tenant = await tenantOf(request.hostname.toLowerCase(), slug);
    if (!tenant) return undefined;
    const base = slug ? `/t/${slug}` : '';
    const lang = language(request, reply, base);
    const { mc_text, mc_contrast } = request.cookies;
    return {
      tenant: tenant.tenant_id,
      slug: tenant.slug,
      province: tenant.name,
      base,
      lang,
      t: translate(lang),
      text: mc_text === 'large' || mc_text === 'larger' ? mc_text : 'normal',
      contrast: mc_contrast === 'high' ? 'high' : 'normal',
      user: null,
    };
  };
}

function language(request: FastifyRequest, reply: FastifyReply, base: string): Lang {
  const asked = (request.query as Record<string, unknown> | undefined)?.lang;
  if (asked === 'vi' || asked === 'en') {
    reply.setCookie('mc_lang', asked, { path: base || '/', sameSite: 'lax', httpOnly: true, maxAge: 31_536_000 });
    return asked;
  }
  return request.cookies.mc_lang === 'en' ? 'en' : 'vi';
}
