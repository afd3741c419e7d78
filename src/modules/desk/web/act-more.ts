import { foresee } from '#modules/dossier';
import { readAccount } from '#modules/payment';
import { listUploads } from '#modules/uploads';
import type { Tx } from '#platform/database';
import type { DeskDeps } from '../deps.ts';
import { askedWords } from '../domain/asked-code.ts';
import { isCaseAct, type DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { readMove } from '../use-cases/read-move.ts';
import { readSpecialists } from '../use-cases/read-specialists.ts';
import { formOf } from './act-forms.ts';
import type { ActMore } from './act-view.ts';
import type { Typed } from './typed.ts';

/** What the address of an act's page may say: what is looked for, and what was chosen. */
export interface ActQuery {
  tim?: unknown;
  'thu-tuc'?: unknown;
  'truong-hop'?: unknown;
}

/** Reads what the page of this act needs beside the dossier. */
export async function readActMore(
  deps: DeskDeps,
  tx: Tx,
  { kase, act, typed, query }: { kase: Case; act: DeskAct; typed: Typed; query: ActQuery },
): Promise<ActMore> {
  const { dossier } = kase;
  const now = deps.world.now();
  const { waiting } = formOf(act, kase);
  const chosen = {
    words: askedWords(query.tim),
    procedure: typed.procedure ?? askedWords(query['thu-tuc']),
    caseKey: typed.caseKey ?? askedWords(query['truong-hop']),
  };
  return {
    specialists: act === 'assign' ? await readSpecialists(tx, dossier, now) : [],
    foreseen: isCaseAct(act) && kase.allowedBeside.includes(act) ? await foresee(deps, tx, dossier, act, now) : null,
    waiting: waiting ? await listUploads(tx, waiting.owner) : [],
    account: act === 'confirmPayment' ? await readAccount(tx, { kind: 'dossier', id: dossier.id }) : null,
    move: act === 'move' ? await readMove(tx, deps.calendar, kase, chosen, now) : null,
  };
}
