import type { Actor } from '#modules/identity';
import { commitment } from '#modules/log';
import { adoptUploads, listUploads } from '#modules/uploads';
import type { TenantId } from '#platform/database';
import { ok, refuse, type Result } from '#platform/results';
import { componentNames } from '../domain/component-names.ts';
import { addPapers, papersOf } from '../sql/paper.ts';
import { readPersonal } from '../sql/personal.ts';
import { componentPaper } from './component-paper.ts';
import type { DossierDeps } from './deps.ts';
import { performOnCase, type ActDone, type ActInput } from './perform.ts';

/** Who owns what was scanned of a dossier's paper until it is bound: `{ kind: 'digitised', id: <the dossier's id> }`. */
export const DIGITISED = 'digitised';

/**
 * The desk adds to a dossier what it scanned or photographed of the paper that was handed in (Decree 61/2018 art. 17.1:
 * paper is scanned and kept). It changes neither state nor clock.
 */
export function digitise(deps: DossierDeps, tenant: TenantId, actor: Actor, input: ActInput): Promise<Result<ActDone>> {
  return performOnCase(deps, tenant, actor, input, {
    act: 'digitise',
    said: null,
    async decide({ dossier, now, tx }) {
      const uploads = await listUploads(tx, { kind: DIGITISED, id: dossier.id });
      if (uploads.length === 0) return refuse('Invalid', { reason: 'dossier.digitise.nothing' });
      await adoptUploads(tx, { kind: DIGITISED, id: dossier.id }, { kind: 'dossier', id: dossier.id });
      await addPapers(tx, tenant, dossier.id, uploads.map(componentPaper));
      const [papers, personal] = await Promise.all([papersOf(tx, dossier.id), readPersonal(tx, dossier.id)]);
      return ok({
        kind: 'dossier.digitised',
        at: now.toString(),
        actorId: actor.officerId,
        data: {
          papers: uploads.map(({ componentKey, id, sha256, bytes }) => ({ component: componentKey, uploadId: id, sha256, bytes })),
          commitment: commitment(personal!.papersSalt, componentNames(papers)),
        },
      });
    },
  });
}
