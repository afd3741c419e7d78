import { procedureVersion, type ProcedureBody } from '#modules/catalogue';
import { readFile, unitOf, type DossierFile, type FactData } from '#modules/dossier';
import { formVersion, type Form } from '#modules/forms';
import type { Actor } from '#modules/identity';
import { officerNames, unitNames } from '#modules/organisation';
import { stepOf, stepUnits } from '#modules/workflow';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import { ok, type Result } from '#platform/results';
import { localDate, type Instant } from '#platform/time';
import { holderOf, type Holder, type Names } from '../domain/holder.ts';

/** A dossier with everything that its screens need from other modules. */
export interface Case extends DossierFile {
  procedure: ProcedureBody;
  form: Form;
  names: Names;
  /** Who has to act now; null when nobody has to any more. */
  holder: Holder | null;
}

/** The dossier for an officer who may read it; `NotFound` for everybody else, as for what does not exist. */
export async function readCase(tx: Tx, actor: Actor, id: string, now: Instant): Promise<Result<Case>> {
  const read = await readFile(tx, actor, id, now);
  if (!read.ok) return read;
  const file = read.value;
  const { dossier, workflow } = file;
  const [procedure, form, officers, unitsByName] = await Promise.all([
    procedureVersion(tx, dossier.procedureVersionId),
    formVersion(tx, dossier.formVersionId),
    officerNames(tx, officersIn(file)),
    unitNames(
      tx,
      stepUnits.map((unit) => unitOf(dossier, unit)),
      localDate(now),
    ),
  ]);
  if (!procedure || !form) throw new Error(`dossier ${dossier.id} has lost its versions`);
  const names = { officers, units: unitsByName };
  const unit = dossier.step === null ? null : unitOf(dossier, stepOf(workflow, dossier.step).unit);
  const holder = unit && holderOf(names, actor.officerId, { officerId: dossier.holderId, unitId: unit });
  return ok({ ...file, procedure: procedure.body, form: form.body, names, holder });
}

/** Every officer whose name may stand on the page. */
function officersIn({ dossier, history, notes, steps }: DossierFile): Id[] {
  const assigned = history.filter((entry) => entry.kind === 'dossier.assigned');
  const ids = [
    dossier.handlerId,
    dossier.holderId,
    ...steps.map((step) => step.officerId),
    ...notes.map((note) => note.officerId),
    ...history.filter((entry) => entry.actor.kind === 'officer').map((entry) => entry.actor.id),
    ...assigned.map((entry) => (entry.data as FactData['dossier.assigned']).handlerId),
  ];
  return [...new Set(ids.filter((id): id is Id => id !== null))];
}
