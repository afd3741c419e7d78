import type { FastifyInstance, FastifyReply } from 'fastify';
import { formOf, localPath, seeOther, type FormBody } from '#platform/http';
import { inTenant } from '#platform/database';
import type { Refusal } from '#platform/results';
import { safeText } from '#platform/text';
import type { FieldErrors } from '#platform/ui';
import type { IdentityDeps } from '../use-cases/deps.ts';
import { logIn } from '../use-cases/log-in.ts';
import { logOut } from '../use-cases/session.ts';
import { carriedIn } from './carried.ts';
import { clearToken, setToken, tokenOf } from './cookie.ts';
import type { DemoLogIn } from './demo-log-ins.tsx';
import { LogInPage } from './log-in-page.tsx';
import { SendAgainPage } from './send-again-page.tsx';

export interface LogInRoutes extends IdentityDeps {
  /** The address that people use begins with https. */
  secure: boolean;
  /** Accounts to show on the page; in a demonstration only. */
  demo?: readonly DemoLogIn[];
}

const AFTER = '/lam-viec';

interface Asked {
  Querystring: { tiep?: unknown; ra?: unknown };
}

/**
 * `GET` and `POST /dang-nhap`, `POST /dang-xuat`. `tiep` in the query is a path of this site to go on to.
 * A form that was sent after its session had ended comes along hidden, and is offered to be sent again after the log-in.
 * Empty boxes answer 422, a wrong login 401, too many attempts 429: each time with the page and what was typed.
 */
export function logInRoutes(app: FastifyInstance, { secure, demo = [], ...deps }: LogInRoutes): void {
  app.decorate('demoLogIns', demo);
  app.get<Asked>('/dang-nhap', async ({ actor, query }, reply) => {
    if (actor) return seeOther(reply, localPath(query.tiep, AFTER));
    return reply.page(<LogInPage left={query.ra !== undefined} demo={demo} />);
  });

  app.post<Asked>('/dang-nhap', async (request, reply) => {
    const { ctx, query } = request;
    const form = formOf(request.body);
    const { login, password, errors } = read(form, ctx.t);
    const carried = carriedIn(form);
    const again = (faults: FieldErrors, status: number) =>
      reply.page(<LogInPage login={login} errors={faults} demo={demo} carried={carried} />, { status });
    if (Object.keys(errors).length > 0) return again(errors, 422);

    const client = { address: request.ip, userAgent: request.headers['user-agent'] ?? '' };
    const result = await logIn(deps, { tenant: ctx.tenant, login, password, client });
    if (!result.ok) return again({ '': ctx.t(result.refusal.reason!) }, statusFor(result.refusal));
    await endSession(deps, reply);
    setToken(reply, result.value.token, secure);
    return carried ? reply.page(<SendAgainPage carried={carried} />) : seeOther(reply, localPath(query.tiep, AFTER));
  });

  app.post('/dang-xuat', async (_request, reply) => {
    await endSession(deps, reply);
    clearToken(reply);
    return seeOther(reply, '/dang-nhap?ra=1');
  });
}

/** Ends the session that the request came with, if any: a browser has one at a time. */
async function endSession({ sql }: IdentityDeps, { request }: FastifyReply): Promise<void> {
  const token = tokenOf(request);
  if (token !== undefined) await inTenant(sql, request.ctx.tenant, (tx) => logOut(tx, token));
}

function read(form: FormBody, t: (key: string) => string) {
  const login = safeText(60, 1).safeParse(form.login ?? '');
  // A password is taken as it was typed: white space may belong to it.
  const password = typeof form.password === 'string' ? form.password.slice(0, 400) : '';
  const errors: FieldErrors = {
    ...(!login.success && { login: t('identity.fault.noLogin') }),
    ...(password === '' && { password: t('identity.fault.noPassword') }),
  };
  return { login: login.data ?? '', password, errors };
}

/** Who could not prove who they are gets 401 here, not the 403 of a known person without the right. */
const statusFor = (refusal: Refusal): number => (refusal.name === 'TooMany' ? 429 : 401);
