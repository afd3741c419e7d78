import { procedureVersion, type ProcedureBody } from '#modules/catalogue';
import {
  allowedCaseActs,
  canPullBack,
  formerPersonalOf,
  noticesOf,
  readFile,
  unitOf,
  type CaseAct,
  type DossierFile,
  type FactData,
  type FormerPersonal,
  type Notice,
} from '#modules/dossier';
import { formVersion, type Form } from '#modules/forms';
import type { Actor } from '#modules/identity';
import { officerNames, unitNames } from '#modules/organisation';
import { owed, type Owed } from '#modules/payment';
import { scansOf, type PaperScan } from '#modules/uploads';
import { stepOf, stepUnits } from '#modules/workflow';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import { isCaseAct, type DeskAct } from '../domain/desk-act.ts';
import { holderOf, type Holder, type Names } from '../domain/holder.ts';

/** A dossier with everything that its screens need from other modules. */
export interface Case extends DossierFile {
  procedure: ProcedureBody;
  form: Form;
  names: Names;
  /** Who has to act now; null when nobody has to any more. */
  holder: Holder | null;
  /** What this officer may do that is no step of the workflow. */
  allowedBeside: CaseAct[];
  /** What the applicant was told in writing, oldest first. */
  notices: Notice[];
  /** What stood before corrections, oldest first. */
  former: FormerPersonal[];
  owed: Owed;
  /** Of the papers, those that were digitised at the desk, by upload: by whom and when. */
  scans: Map<Id, PaperScan>;
}

/** The dossier for an officer who may read it; `NotFound` for everybody else, as for what does not exist. */
export async function readCase(tx: Tx, actor: Actor, id: string, now: Instant): Promise<Result<Case>> {
  const read = await readFile(tx, actor, id, now);
  if (!read.ok) return read;
  const file = read.value;
  const { dossier, workflow } = file;
  const [procedure, form, notices, former, money, pulled, scans] = await Promise.all([
    procedureVersion(tx, dossier.procedureVersionId),
    formVersion(tx, dossier.formVersionId),
    noticesOf(tx, dossier.id),
    formerPersonalOf(tx, dossier.id),
    owed(tx, { kind: 'dossier', id: dossier.id }),
    canPullBack(tx, dossier.id, actor.officerId),
    scansOf(
      tx,
      file.papers.map((paper) => paper.uploadId),
    ),
  ]);
  if (!procedure || !form) throw new Error(`dossier ${dossier.id} has lost its versions`);
  const [officers, units] = await Promise.all([
    officerNames(tx, [...officersIn(file, notices, former), ...[...scans.values()].map((scan) => scan.scannedBy)]),
    unitNames(
      tx,
      stepUnits.map((unit) => unitOf(dossier, unit)),
      localDate(now),
    ),
  ]);
  const names = { officers, units };
  const unit = dossier.step === null ? null : unitOf(dossier, stepOf(workflow, dossier.step).unit);
  return ok({
    ...file,
    procedure: procedure.body,
    form: form.body,
    names,
    holder: unit && holderOf(names, actor.officerId, { officerId: dossier.holderId, unitId: unit }),
    allowedBeside: allowedCaseActs(dossier, actor).filter((act) => act !== 'pullBack' || pulled.ok),
    notices,
    former,
    owed: money,
    scans,
  });
}

/** Whether this officer's page offers the act. */
export const mayDo = ({ allowed, allowedBeside }: Pick<Case, 'allowed' | 'allowedBeside'>, act: DeskAct): boolean =>
  isCaseAct(act) ? allowedBeside.includes(act) : allowed.includes(act);

/** Every officer whose name may stand on the page. */
function officersIn({ dossier, history, notes, steps }: DossierFile, notices: readonly Notice[], former: readonly FormerPersonal[]): Id[] {
  const assigned = history.filter((entry) => entry.kind === 'dossier.assigned');
  const ids = [
    dossier.handlerId,
    dossier.holderId,
    dossier.assistedBy,
    ...dossier.intake.map((one) => one.checkedBy ?? null),
    ...steps.map((step) => step.officerId),
    ...notes.map((note) => note.officerId),
    ...notices.map((notice) => notice.officerId),
    ...former.map((one) => one.replacedBy),
    ...history.filter((entry) => entry.actor.kind === 'officer').map((entry) => entry.actor.id),
    ...assigned.map((entry) => (entry.data as FactData['dossier.assigned']).handlerId),
  ];
  return [...new Set(ids.filter((id): id is Id => id !== null))];
}
