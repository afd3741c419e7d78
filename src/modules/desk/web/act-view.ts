import type { Foreseen, Paper } from '#modules/dossier';
import type { Account } from '#modules/payment';
import type { StoredUpload } from '#modules/uploads';
import type { FieldErrors } from '#platform/ui';
import type { DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import type { MoveChoice } from '../use-cases/read-move.ts';
import type { Specialist } from '../use-cases/read-specialists.ts';
import type { CaseView } from './case-view.ts';
import type { Ticked, Typed } from './typed.ts';

/** What single acts need to be asked. */
export interface ActMore {
  /** Whom the dossier may be given to; empty for other acts than `assign`. */
  specialists: Specialist[];
  /** What the act would do to the clock; null where it leaves it alone. */
  foreseen: Foreseen | null;
  /** Files that wait to be taken with the act. */
  waiting: StoredUpload[];
  /** What is still to be paid; null where nothing was asked for, or the act does not ask. */
  account: Account | null;
  /** For `move`: what was looked for, and the procedure and case that were chosen. */
  move: MoveChoice | null;
}

/** The page of one act, as it is asked or as it comes back. */
export interface ActView extends CaseView, ActMore {
  act: DeskAct;
  typed: Typed;
  ticked: Ticked;
  errors: FieldErrors;
  /** The file that an earlier post left. */
  stored: StoredUpload | undefined;
  /** Somebody acted since the form was made: it stands again, on the new state, with what was typed. */
  changed: boolean;
}

/** The draft that is being approved now. */
export const draftOf = ({ papers, dossier }: Case): Paper | undefined =>
  papers.findLast((paper) => paper.kind === 'draftResult' && paper.sha256 === dossier.draftDigest);
