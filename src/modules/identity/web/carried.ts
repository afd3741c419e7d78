import type { FastifyRequest } from 'fastify';
import { localPath, readForm, type FormBody } from '#platform/http';

/** A form that was sent when its sender's session had ended: it waits while the person logs in. */
export interface Carried {
  /** The address it was sent to, a path of this site. */
  to: string;
  /** Its texts, as they were typed. */
  fields: readonly (readonly [name: string, text: string])[];
  /** It had files in it; they were not kept. */
  hadFiles: boolean;
}

/** Names in the log-in form that carry the other form through it. */
export const carriedNames = { to: '_to', hadFiles: '_hadFiles', field: '_f.' } as const;

/** Keeps the texts of a form whose sender is not logged in. Its files are thrown away unread. */
export async function carry(request: FastifyRequest): Promise<Carried> {
  let hadFiles = false;
  const form = await readForm(request, { maxBytes: 0, onFile: async () => void (hadFiles = true) });
  return { to: localPath(request.url), fields: textsOf(form), hadFiles };
}

/** What the log-in form carries; null when it carries nothing. */
export function carriedIn(form: FormBody): Carried | null {
  const { to, hadFiles, field } = carriedNames;
  if (typeof form[to] !== 'string') return null;
  const fields = textsOf(form).flatMap(([name, text]) => (name.startsWith(field) ? [[name.slice(field.length), text] as const] : []));
  return { to: localPath(form[to]), fields, hadFiles: form[hadFiles] !== undefined };
}

const textsOf = (form: FormBody) =>
  Object.entries(form).flatMap(([name, value]) => [value ?? []].flat().map((text) => [name, text] as const));
