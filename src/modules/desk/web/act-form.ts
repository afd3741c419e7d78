import type { ActDone, ActInput } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { MediaKind } from '#modules/uploads';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { Case } from '../use-cases/read-case.ts';
import type { Ticked, Typed } from './typed.ts';

/** Letters of a note of officers. */
export const NOTE = 4_000;
/** Letters of what is told to an applicant. */
export const REASON = 4_000;
/** Letters of a short line: a rule, a proof. */
export const LINE = 500;
/** Bytes of one file that an officer adds. */
export const MAX_BYTES = 50_000_000;

/** A file that an act takes with it: one, which comes back with its form. */
export interface ActFile {
  field: 'draft' | 'result';
  /** What the upload is for, as its row says. */
  componentKey: 'draftResult' | 'result';
  accept: MediaKind[];
}

/** Files that wait with an owner of their own until the act takes them all: a field for each paper. */
export interface WaitingFiles {
  owner: { kind: string; id: Id };
  /** Field → the component that it is for. */
  fields: Readonly<Record<string, { componentKey: string; accept: MediaKind[] }>>;
  /** Files that may wait at once. */
  most: number;
}

export interface ActRun {
  deps: DeskDeps;
  tenant: TenantId;
  actor: Actor;
  kase: Case;
  input: ActInput;
  typed: Typed;
  ticked: Ticked;
  uploadId: Id | null;
}

/** What the form of an act asks for, and what is done with it. */
export interface ActForm {
  /** Its text fields, with the most letters that each takes. */
  texts: Readonly<Record<string, number>>;
  /** Its fields of which several may be ticked. */
  ticks?: readonly string[];
  file?: ActFile;
  waiting?: WaitingFiles;
  run(run: ActRun): Promise<Result<ActDone>>;
}

export const text = (typed: Typed, name: string): string => typed[name] ?? '';
