import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Json } from '#platform/text';
import type { Instant } from '#platform/time';
import type { Form } from '../domain/form.ts';

/** A published form. */
export interface FormVersion {
  id: Id;
  key: string;
  number: number;
  /** SHA-256 of the body's canonical text, hex. */
  digest: string;
  body: Form;
}

const columns = (tx: Tx) => tx`id, key, number, digest, body`;

export async function formVersion(tx: Tx, id: Id): Promise<FormVersion | undefined> {
  const [row] = await tx<FormVersion[]>`
    select ${columns(tx)} from forms.form_version where tenant_id = platform.tenant() and id = ${id}`;
  return row;
}

export async function findForm(tx: Tx, key: string, number: number): Promise<FormVersion | undefined> {
  const [row] = await tx<FormVersion[]>`
    select ${columns(tx)} from forms.form_version
    where tenant_id = platform.tenant() and key = ${key} and number = ${number}`;
  return row;
}

/** Gives false when that version is there already. */
export async function insertForm(tx: Tx, tenant: TenantId, version: FormVersion, at: Instant): Promise<boolean> {
  const { id, key, number, digest, body } = version;
  const rows = await tx`
    insert into forms.form_version (tenant_id, id, key, number, published_at, digest, body)
    values (${tenant}, ${id}, ${key}, ${number}, ${at}, ${digest}, ${tx.json(body satisfies Json)})
    on conflict do nothing returning id`;
  return rows.length === 1;
}
