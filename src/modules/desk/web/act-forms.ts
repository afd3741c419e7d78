import {
  accept,
  assign,
  initial,
  number,
  propose,
  returnResult,
  sendBack,
  sign,
  take,
  type ActDone,
  type ActInput,
} from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { MediaKind } from '#modules/uploads';
import type { Act } from '#modules/workflow';
import type { TenantId } from '#platform/database';
import type { Id } from '#platform/ids';
import { refuse, type Result } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { Typed } from './typed.ts';

/** Letters of a note of officers. */
export const NOTE = 4_000;
/** Bytes of a draft or a result. */
export const MAX_BYTES = 50_000_000;

/** A file that an act takes with it. */
export interface ActFile {
  field: 'draft' | 'result';
  /** What the upload is for, as its row says. */
  componentKey: 'draftResult' | 'result';
  accept: MediaKind[];
}

export interface ActRun {
  deps: DeskDeps;
  tenant: TenantId;
  actor: Actor;
  input: ActInput;
  typed: Typed;
  uploadId: Id | null;
}

/** What the form of an act asks for, and what is done with it. */
export interface ActForm {
  /** Its text fields, with the most letters that each takes. */
  texts: Readonly<Record<string, number>>;
  file?: ActFile;
  run(run: ActRun): Promise<Result<ActDone>>;
}

export const manners = ['counter', 'online', 'post'] as const;
type Manner = (typeof manners)[number];

const text = (typed: Typed, name: string): string => typed[name] ?? '';

const approval = { draftDigest: 64, note: NOTE };
const approved = ({ input, typed }: ActRun) => ({ ...input, draftDigest: text(typed, 'draftDigest'), note: text(typed, 'note') });

export const actForms: Record<Act, ActForm> = {
  accept: { texts: {}, run: ({ deps, tenant, actor, input }) => accept(deps, tenant, actor, input) },
  take: { texts: {}, run: ({ deps, tenant, actor, input }) => take(deps, tenant, actor, input) },
  assign: {
    texts: { handlerId: 36, note: NOTE },
    run: ({ deps, tenant, actor, input, typed }) =>
      assign(deps, tenant, actor, { ...input, handlerId: text(typed, 'handlerId'), note: text(typed, 'note') }),
  },
  propose: {
    texts: { note: NOTE },
    file: { field: 'draft', componentKey: 'draftResult', accept: ['pdf', 'docx'] },
    run: ({ deps, tenant, actor, input, typed, uploadId }) =>
      propose(deps, tenant, actor, { ...input, note: text(typed, 'note'), draftUploadId: uploadId }),
  },
  initial: { texts: approval, run: (run) => initial(run.deps, run.tenant, run.actor, approved(run)) },
  sign: { texts: approval, run: (run) => sign(run.deps, run.tenant, run.actor, approved(run)) },
  sendBack: {
    texts: { note: NOTE },
    run: ({ deps, tenant, actor, input, typed }) => sendBack(deps, tenant, actor, { ...input, note: text(typed, 'note') }),
  },
  number: {
    texts: { resultNumber: 60 },
    file: { field: 'result', componentKey: 'result', accept: ['pdf'] },
    run: ({ deps, tenant, actor, input, typed, uploadId }) =>
      number(deps, tenant, actor, { ...input, resultNumber: text(typed, 'resultNumber'), resultUploadId: uploadId }),
  },
  return: {
    texts: { manner: 20, collector: 500 },
    async run({ deps, tenant, actor, input, typed }) {
      const manner = manners.find((one) => one === typed.manner);
      if (!manner) return refuse('Invalid', { fields: { manner: 'desk.return.mannerMissing' } });
      return returnResult(deps, tenant, actor, { ...input, manner: manner satisfies Manner, collector: text(typed, 'collector') });
    },
  },
};
