import type { FastifyReply, FastifyRequest } from 'fastify';
import { h } from 'preact';
import { DIGITISED } from '#modules/dossier';
import { actorOf } from '#modules/identity';
import { officerNames } from '#modules/organisation';
import { loosePages, pendingUploads, scansOf, type LoosePage, type PagesOf, type PaperScan, type PendingUpload } from '#modules/uploads';
import { inTenantReadOnly, type Tx } from '#platform/database';
import { isId, type Id } from '#platform/ids';
import type { DeskDeps } from '../deps.ts';
import { scanOfDraft } from './intake-scan.ts';
import { LostPage } from './lost.tsx';
import { scanOfDossier, type OpenScan, type ScanPlace } from './scan-place.ts';

/** Who may digitise, by the kind of owner in the address. */
export type ScanOpeners = Readonly<Record<string, OpenScan>>;

export const scanOpeners: ScanOpeners = { [DIGITISED]: scanOfDossier, draft: scanOfDraft };

/** The pages of one paper as they lie, for the officer who may put them together. */
export interface ScanView {
  place: ScanPlace;
  /** The page's own address, without the province's base. */
  here: string;
  of: PagesOf;
  pages: LoosePage[];
  pending: PendingUpload[];
  /** Of the pages, those that were scanned here: by whom and when. */
  scans: Map<Id, PaperScan>;
  /** Names of officers. */
  names: Map<Id, string>;
}

export interface ScanParams {
  Params: { ownerKind: string; ownerId: string; component: string };
}
export type ScanRequest = FastifyRequest<ScanParams>;

export async function openScanView(deps: DeskDeps, openers: ScanOpeners, request: ScanRequest): Promise<ScanView | undefined> {
  const { ownerKind, ownerId, component: componentKey } = request.params;
  const open = Object.hasOwn(openers, ownerKind) ? openers[ownerKind] : undefined;
  if (!open || !isId(ownerId)) return undefined;
  const owner = { kind: ownerKind, id: ownerId };
  return inTenantReadOnly(deps.sql, request.ctx.tenant, async (tx) => {
    const place = await open(tx, { actor: actorOf(request), owner, componentKey, now: deps.world.now() });
    const here = `/lam-viec/so-hoa/${ownerKind}/${ownerId}/${encodeURIComponent(componentKey)}`;
    return place && readView(tx, { place, here, of: { owner, componentKey, except: place.bound } });
  });
}

async function readView(tx: Tx, at: Pick<ScanView, 'place' | 'here' | 'of'>): Promise<ScanView> {
  const [pages, pending] = await Promise.all([loosePages(tx, at.of), pendingUploads(tx, at.of.owner)]);
  const scans = await scansOf(
    tx,
    pages.map(({ upload }) => upload.id),
  );
  const officers = await officerNames(tx, [...new Set([...scans.values()].map((scan) => scan.scannedBy))]);
  const names = new Map([...officers].map(([id, { name }]) => [id, name]));
  return { ...at, pages, pending: pending.filter((one) => one.componentKey === at.of.componentKey), scans, names };
}

/** The same page for what is not there and for what may not be known of. */
export const noSuchScan = (reply: FastifyReply): FastifyReply => reply.page(h(LostPage, { what: 'dossier' }), { status: 404 });
