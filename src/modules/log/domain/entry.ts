import type { Id } from '#platform/ids';
import { canonicalJson, type Json } from '#platform/text';
import { Temporal, type Instant } from '#platform/time';

/** What can have a chain of its own. The same list stands in the check of `log.entry`. */
export type SubjectKind =
  | 'dossier'
  | 'officer'
  | 'unit'
  | 'account'
  | 'procedure'
  | 'calendar'
  | 'tenant'
  | 'obligation'
  | 'receiptBook'
  | 'handOver'
  | 'paper';

export interface Subject {
  kind: SubjectKind;
  id: Id;
}

/** Who acted. The id points at a person's record; no personal data stand in it. */
export interface ActorRef {
  kind: 'officer' | 'applicant' | 'system';
  id: string;
}

/** A fact to be written. `data` holds ids, codes and commitments, never personal data: the log is not erased. */
export interface NewFact {
  /** Number of the province, a `TenantId`. */
  tenant: number;
  subject: Subject;
  /** `<module>.<past tense>`, as `dossier.accepted`. */
  kind: string;
  /** When it happened. Kept to the microsecond, as PostgreSQL does. */
  at: Instant;
  actor: ActorRef;
  data: Json;
}

/** A fact as it stands in its subject's chain. */
export interface Entry {
  entryId: Id;
  subject: Subject;
  /** 1, 2, 3 … within the subject. */
  chainNo: number;
  kind: string;
  at: Instant;
  actor: ActorRef;
  data: Json;
}

/** What the text of an entry says. */
export interface EntryBody extends Omit<Entry, 'at'> {
  v: 1;
  tenant: number;
  at: string;
}

/** The entry's canonical text: what is stored, and what the mac is made over. */
export function entryText(fact: NewFact, chainNo: number, entryId: Id): string {
  return canonicalJson({
    v: 1,
    tenant: fact.tenant,
    subject: { kind: fact.subject.kind, id: fact.subject.id },
    chainNo,
    entryId,
    at: microseconds(fact.at).toString(),
    actor: { kind: fact.actor.kind, id: fact.actor.id },
    kind: fact.kind,
    data: fact.data,
  });
}

export const readBody = (text: string): EntryBody => JSON.parse(text) as EntryBody;

/** Reads a text that `entryText` wrote. */
export function readEntry(text: string): Entry {
  const { entryId, subject, chainNo, kind, at, actor, data } = readBody(text);
  return { entryId, subject, chainNo, kind, at: Temporal.Instant.from(at), actor, data };
}

export const microseconds = (at: Instant): Instant => at.round('microsecond');

/** `dossier/<id>`, as verdicts name a subject. */
export const subjectName = (subject: Subject): string => `${subject.kind}/${subject.id}`;
