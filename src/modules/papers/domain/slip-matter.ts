import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';

interface Party {
  name: string;
  number: string;
  address: string;
  phone: string;
  email: string;
}

/** A component as the desk took it in on paper. */
interface Intake {
  component: string;
  copyKind: 'original' | 'certified' | 'checked' | 'electronic';
  copies: number;
  toReturn: boolean;
}

/**
 * What a slip is made from: the file of a dossier, as far as the slip looks at it. Papers stand below dossiers and know
 * them by this shape alone. Instants of the dossier are ISO 8601 texts, empty texts stand for what was not given.
 */
export interface SlipMatter {
  dossier: {
    id: Id;
    code: string;
    channel: 'online' | 'counter' | 'post';
    timeLimit: string;
    procedureVersionId: Id;
    agencyId: Id;
    receivingPointId: Id;
    receivedAt: string | null;
    recordedAt: string | null;
    promisedAt: string | null;
    caseKey?: string | null;
    receiptProof?: string | null;
    assistedBy?: Id | null;
    intake?: readonly Intake[];
  };
  parties: { applicant: Party; submitter: Party };
  answers: Record<string, unknown>;
  papers: readonly { kind: string; component: string | null }[];
  /** The dossier's chain, in order. */
  history: readonly { kind: string; at: Instant; chainNo: number; actor: { kind: string; id: string } }[];
}

/** The entries that fix what a slip says: acceptance, and what changes its content afterwards. */
const fixing = new Set(['dossier.accepted', 'dossier.corrected', 'dossier.moved']);

export interface Fixed {
  /** When the content was fixed. */
  at: Instant;
  /** Names the entry that fixed it. */
  basis: string;
  edition: number;
  /** The officer who accepted the dossier. */
  receiverId: Id;
}

/** Which edition of the slip the dossier has now; undefined before it is accepted. */
export function fixedBy(history: SlipMatter['history']): Fixed | undefined {
  const accepted = history.findIndex((entry) => entry.kind === 'dossier.accepted');
  if (accepted < 0) return undefined;
  const entries = history.slice(accepted).filter((entry) => fixing.has(entry.kind));
  const last = entries.at(-1)!;
  return { at: last.at, basis: `entry-${last.chainNo}`, edition: entries.length, receiverId: history[accepted]!.actor.id };
}
