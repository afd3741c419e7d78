import { openIntake } from '#modules/dossier';
import { localDate } from '#platform/time';
import { intakePlaces } from './intake-places.ts';
import type { OpenScan } from './scan-place.ts';

/** Paper of a dossier that is being taken in is digitised by whoever takes it in. */
export const scanOfDraft: OpenScan = async (tx, { actor, owner, componentKey, now }) => {
  const opened = await openIntake(tx, actor, owner.id, localDate(now));
  if (!opened.ok || opened.value.dossierId !== null) return undefined;
  const component = opened.value.procedure.body.components.find(({ key, source }) => key === componentKey && source === 'upload');
  return component && { title: component.name, back: intakePlaces.draft(opened.value.id), bound: [] };
};
