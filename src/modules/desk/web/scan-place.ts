import { procedureVersion } from '#modules/catalogue';
import { askCaseAct, readFile } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { Words } from '#modules/rules';
import type { UploadOwner } from '#modules/uploads';
import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { places } from './places.ts';

/** A paper that an officer may digitise: one component of a draft or of a dossier. */
export interface ScanPlace {
  /** The component's name. */
  title: Words;
  /** Where it goes on, without the province's base. */
  back: string;
  /** Files that are papers of the dossier already: no loose pages any more. */
  bound: readonly Id[];
}

export interface ScanAsked {
  actor: Actor;
  owner: UploadOwner;
  componentKey: string;
  now: Instant;
}

/** Whether the officer may digitise this paper; undefined when not, or when there is none. One for each kind of owner. */
export type OpenScan = (tx: Tx, asked: ScanAsked) => Promise<ScanPlace | undefined>;

/** Paper of a dossier is digitised at its receiving point, by whoever may add it to the dossier now. */
export const scanOfDossier: OpenScan = async (tx, { actor, owner, componentKey, now }) => {
  const read = await readFile(tx, actor, owner.id, now);
  if (!read.ok || !askCaseAct(read.value.dossier, actor, 'digitise').ok) return undefined;
  const { dossier } = read.value;
  const procedure = await procedureVersion(tx, dossier.procedureVersionId);
  const component = procedure?.body.components.find((one) => one.key === componentKey);
  return component && { title: component.name, back: places.act(dossier.id, 'digitise'), bound: [] };
};
