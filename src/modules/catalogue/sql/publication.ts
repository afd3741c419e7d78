import type { TenantId, Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant, PlainDate } from '#platform/time';

/** The two ways in which a procedure is published: on the notice board, and electronically. */
export const publicationFacts = ['posted', 'electronic'] as const;
export type PublicationFact = (typeof publicationFacts)[number];

export interface PublicationRow {
  fact: PublicationFact;
  since: PlainDate;
  /** The version that was current then; a sheet of an older one has to be posted anew. */
  versionNumber: number;
  recordedAt: Instant;
}

export const publicationOf = (tx: Tx, procedureId: Id): Promise<PublicationRow[]> => tx<PublicationRow[]>`
  select fact, since, version_number as "versionNumber", recorded_at as "recordedAt" from catalogue.publication
  where tenant_id = platform.tenant() and procedure_id = ${procedureId}`;

export const putPublication = (tx: Tx, tenant: TenantId, procedureId: Id, row: PublicationRow & { recordedBy: string }) => tx`
  insert into catalogue.publication (tenant_id, procedure_id, fact, since, version_number, recorded_by, recorded_at)
  values (${tenant}, ${procedureId}, ${row.fact}, ${row.since}, ${row.versionNumber}, ${row.recordedBy}, ${row.recordedAt})
  on conflict (tenant_id, procedure_id, fact) do update set since = excluded.since, version_number = excluded.version_number,
    recorded_by = excluded.recorded_by, recorded_at = excluded.recorded_at`;

export const removePublication = (tx: Tx, procedureId: Id, fact: PublicationFact) => tx`
  delete from catalogue.publication where tenant_id = platform.tenant() and procedure_id = ${procedureId} and fact = ${fact}`;
