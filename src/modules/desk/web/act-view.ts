import type { Paper } from '#modules/dossier';
import type { StoredUpload } from '#modules/uploads';
import type { Act } from '#modules/workflow';
import type { FieldErrors } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';
import type { Specialist } from '../use-cases/read-specialists.ts';
import type { CaseView } from './case-view.ts';
import type { Ticked, Typed } from './typed.ts';

/** The page of one act, as it is asked or as it comes back. */
export interface ActView extends CaseView {
  act: Act;
  /** Whom the dossier may be given to; empty for other acts. */
  specialists: Specialist[];
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
