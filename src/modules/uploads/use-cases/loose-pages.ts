import type { Tx } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Turn } from '../assembling/placing.ts';
import { kindOfType } from '../domain/media.ts';
import type { StoredUpload, UploadOwner } from '../domain/upload.ts';
import { arrangementOf, setPlaces, setTurn } from '../sql/loose-page.ts';
import { cleanUploadsOf } from '../sql/upload.ts';

/** A file that can be put together with others to one PDF, as it lies now. */
export interface LoosePage {
  upload: StoredUpload;
  turn: Turn;
}

export interface PagesOf {
  owner: UploadOwner;
  componentKey: string;
  /** Files that belong to somebody already, as the papers of a dossier: they are no loose pages. */
  except?: readonly Id[];
}

/** The pictures and PDFs of one component in the order in which they lie; new ones come last. */
export async function loosePages(tx: Tx, { owner, componentKey, except = [] }: PagesOf): Promise<LoosePage[]> {
  const [uploads, arrangement] = await Promise.all([cleanUploadsOf(tx, owner), arrangementOf(tx, owner)]);
  const lies = new Map(arrangement.map((one) => [one.id, one]));
  const placeOf = ({ id }: StoredUpload) => lies.get(id)?.place ?? Number.MAX_SAFE_INTEGER;
  return uploads
    .filter((upload) => upload.componentKey === componentKey && isPage(upload) && !except.includes(upload.id))
    .sort((a, b) => placeOf(a) - placeOf(b)) // stable: what was never moved stays in the order of its coming
    .map((upload) => ({ upload, turn: lies.get(upload.id)?.turn ?? 0 }));
}

const isPage = ({ mediaType }: StoredUpload): boolean => ['pdf', 'jpeg', 'png'].includes(kindOfType(mediaType) ?? '');

/** Turns a page to this many degrees, clockwise. Nothing happens when it is not there any more. */
export async function turnPage(tx: Tx, pages: PagesOf, id: Id, turn: Turn): Promise<void> {
  const there = await loosePages(tx, pages);
  if (there.some(({ upload }) => upload.id === id)) await setTurn(tx, pages.owner, id, turn);
}

/** Moves a page to this place, counted from 1. Nothing happens where there is no such place, or no such page any more. */
export async function movePage(tx: Tx, pages: PagesOf, id: Id, place: number): Promise<void> {
  const ids = (await loosePages(tx, pages)).map(({ upload }) => upload.id);
  const at = ids.indexOf(id);
  if (at < 0 || place < 1 || place > ids.length) return;
  ids.splice(at, 1);
  ids.splice(place - 1, 0, id);
  await setPlaces(tx, pages.owner, ids);
}
