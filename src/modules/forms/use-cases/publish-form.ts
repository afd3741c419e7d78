import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { TenantId, Tx } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { canonicalJson } from '#platform/text';
import type { World } from '#platform/time';
import { form } from '../domain/form.ts';
import { findForm, insertForm, type FormVersion } from '../sql/form-version.ts';

/**
 * Publishes a form from the content of its file, inside the caller's act. The same content again changes nothing; other
 * content under a published number is refused `WrongState`, a file that is no form `Invalid`.
 * Forms have no chain of their own: the procedure that uses a form names its digest in its log.
 */
export async function publishForm(
  tx: Tx,
  deps: { world: World },
  { tenant, file }: { tenant: TenantId; file: unknown },
): Promise<Result<FormVersion>> {
  const read = form.safeParse(file);
  if (!read.success) return refuse('Invalid', { reason: 'forms.fault.badFile', values: { detail: z.prettifyError(read.error) } });
  const body = read.data;
  const digest = createHash('sha256').update(canonicalJson(body)).digest('hex');
  const version: FormVersion = { id: deps.world.newId(), key: body.key, number: body.version, digest, body };
  if (await insertForm(tx, tenant, version, deps.world.now())) return ok(version);
  const published = await findForm(tx, body.key, body.version);
  return published?.digest === digest ? ok(published) : refuse('WrongState', { reason: 'forms.fault.published' });
}
