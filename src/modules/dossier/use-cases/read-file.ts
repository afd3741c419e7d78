import type { Standing } from '#modules/calendar';
import { may, type Actor } from '#modules/identity';
import { history, type Entry } from '#modules/log';
import type { Act, Workflow } from '#modules/workflow';
import type { Tx } from '#platform/database';
import { isId } from '#platform/ids';
import { ok, refuse, type Result } from '#platform/results';
import type { Instant } from '#platform/time';
import { allowedActs, rightsFacts } from '../domain/allowed.ts';
import type { Dossier } from '../domain/dossier.ts';
import { seeDossier } from '../sql/dossier.ts';
import { intervalsOf, type StateInterval } from '../sql/interval.ts';
import { notesOf, type Note } from '../sql/note.ts';
import { papersOf, type Paper } from '../sql/paper.ts';
import { readPersonal } from '../sql/personal.ts';
import { stepsOf, type DoneStep } from '../sql/task.ts';
import type { Parties } from '../domain/parties.ts';
import { workflowOf } from './steps.ts';

/** All that an officer sees of one dossier. */
export interface DossierFile {
  dossier: Dossier;
  /** Where it stands in time now. */
  standing: Standing;
  workflow: Workflow;
  parties: Parties;
  answers: Record<string, unknown>;
  papers: Paper[];
  notes: Note[];
  history: Entry[];
  steps: DoneStep[];
  intervals: StateInterval[];
  /** What this officer may do now. */
  allowed: Act[];
}

/** The whole dossier for an officer who may read it. To others it does not exist. */
export async function readFile(tx: Tx, actor: Actor, id: string, now: Instant): Promise<Result<DossierFile>> {
  const found = isId(id) ? await seeDossier(tx, { id }, now) : undefined;
  if (!found || !may(actor, 'dossier.read', rightsFacts(found.dossier))) return refuse('NotFound');
  const { dossier, standing } = found;
  const [personal, papers, notes, entries, steps, intervals, workflow] = await Promise.all([
    readPersonal(tx, dossier.id),
    papersOf(tx, dossier.id),
    notesOf(tx, dossier.id),
    history(tx, { kind: 'dossier', id: dossier.id }),
    stepsOf(tx, dossier.id),
    intervalsOf(tx, dossier.id),
    workflowOf(tx, dossier.workflowVersionId),
  ]);
  return ok({
    dossier,
    standing,
    workflow,
    parties: JSON.parse(personal!.parties) as Parties,
    answers: JSON.parse(personal!.answers) as Record<string, unknown>,
    papers,
    notes: notes.map(({ salt: _salt, ...note }) => note),
    history: entries,
    steps,
    intervals,
    allowed: allowedActs(dossier, workflow, actor),
  });
}
