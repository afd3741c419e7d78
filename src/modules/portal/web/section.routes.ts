import type { FastifyInstance } from 'fastify';
import { h } from 'preact';
import { saveAnswers, type RawAnswers } from '#modules/dossier';
import { formOf, seeOther, statusOf, type FormBody } from '#platform/http';
import type { PortalDeps } from '../deps.ts';
import type { SectionProgress } from '../domain/progress.ts';
import { lost, noSuchPart, ofDraft, progressFor, type Application, type DraftParams } from './application.ts';
import { places } from './places.ts';
import { SectionPage } from './section.tsx';

interface Asked extends DraftParams {
  Params: { draft: string; section: string };
  Querystring: { them?: unknown };
}

/**
 * One section of the form. What is typed is kept, right or not; wrong answers come back with their words (422), further
 * questions that an answer brought are asked on the same page, then it goes on.
 */
export function sectionRoutes(app: FastifyInstance, deps: PortalDeps): void {
  app.get<Asked>(
    '/nop/ho-so/:draft/muc/:section',
    ofDraft(deps, async (application, request, reply) => {
      const here = sectionOf(application, request.params.section);
      if (!here) return noSuchPart(application, reply);
      const more = request.query.them !== undefined;
      // What was saved wrong shows its fault again; what was never asked, or only just appeared, does not.
      const errors = more || here.state !== 'problem' ? {} : wordsOf(here.faults, request.ctx.t, (key) => isFilled(application, key));
      return reply.page(h(SectionPage, { application, ...here, typed: textsOf(application.draft.answers), errors, more }));
    }),
  );

  app.post<Asked>(
    '/nop/ho-so/:draft/muc/:section',
    ofDraft(deps, async (application, request, reply) => {
      const before = sectionOf(application, request.params.section);
      if (!before) return noSuchPart(application, reply);
      const { draft, token, version, form, uploads } = application;
      const body = formOf(request.body);
      const typed = typedIn(before, body);
      const saved = await saveAnswers(deps, request.ctx.tenant, { id: draft.id, token, answers: typed });
      if (!saved.ok) {
        const { refusal } = saved;
        if (refusal.name === 'NotFound') return lost(reply);
        if (refusal.name === 'WrongState') return seeOther(reply, places.sent(draft.id));
        const errors = { '': request.ctx.t(refusal.reason ?? `refusal.${refusal.name}`) };
        return reply.page(h(SectionPage, { application, ...before, typed: textsOf(typed), errors }), { status: statusOf(refusal) });
      }
      if (body._later !== undefined) return seeOther(reply, places.draft(draft.id));

      const answers = { ...draft.answers, ...typed };
      const progress = progressFor(version, form, answers, uploads);
      const after = progress.sections.find((one) => one.section.key === before.section.key)!;
      const errors = wordsOf(after.faults, request.ctx.t, (key) => Object.hasOwn(typed, key));
      if (Object.keys(errors).length > 0) {
        return reply.page(h(SectionPage, { application, ...after, typed: textsOf(answers), errors }), { status: 422 });
      }
      if (after.state !== 'done') return seeOther(reply, `${places.section(draft.id, after.section.key)}?them=1`);
      return seeOther(reply, nextPlace({ ...application, progress }, after));
    }),
  );
}

const sectionOf = (application: Application, key: string): SectionProgress | undefined =>
  application.progress.sections.find((one) => one.section.key === key);

/** What was typed into the fields that the page asked. Names that the section does not have are left out. */
function typedIn({ section, fields }: SectionProgress, body: FormBody): RawAnswers {
  // A form without the list asked for everything that stood there.
  const asked = new Set(body._asked === undefined ? fields.map((field) => field.key) : String(body._asked).split(' '));
  const keys = section.fields.map((field) => field.key).filter((key) => asked.has(key) || Object.hasOwn(body, key));
  return Object.fromEntries(keys.map((key) => [key, textOf(body[key])]));
}

const textOf = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : (value?.[0] ?? ''));

const textsOf = (answers: RawAnswers): Record<string, string> =>
  Object.fromEntries(Object.entries(answers).map(([key, value]) => [key, textOf(value)]));

const isFilled = ({ draft }: Application, key: string): boolean => textOf(draft.answers[key]).trim() !== '';

const wordsOf = (faults: Record<string, string>, t: (key: string) => string, shown: (key: string) => boolean): Record<string, string> =>
  Object.fromEntries(Object.entries(faults).flatMap(([key, message]) => (shown(key) ? [[key, t(message)]] : [])));

/** The next section when it was not begun yet, else the task list. */
function nextPlace({ draft, progress: { sections } }: Application, here: SectionProgress): string {
  const next = sections[sections.findIndex((one) => one.section.key === here.section.key) + 1];
  return next && next.state !== 'done' ? places.section(draft.id, next.section.key) : places.draft(draft.id);
}
