import { receiveUpload, MOST_PAGES, type MediaKind } from '#modules/uploads';
import { readForm, type FormFile } from '#platform/http';
import type { Refusal } from '#platform/results';
import type { DeskDeps } from '../deps.ts';
import type { ScanRequest, ScanView } from './scan-view.ts';

export const scanKinds: MediaKind[] = ['jpeg', 'png', 'pdf'];

/** Bytes of one picture or PDF. */
export const SCAN_BYTES = 50_000_000;

export interface Received {
  chosen: number;
  refused: { name: string; refusal: Refusal }[];
}

/** Takes the files of the form one after the other; one that is refused does not keep the others from being taken. */
export async function receivePages(deps: DeskDeps, request: ScanRequest, { of, pages, pending }: ScanView): Promise<Received> {
  const received: Received = { chosen: 0, refused: [] };
  let there = pages.length + pending.length;
  await readForm(request, {
    maxBytes: SCAN_BYTES,
    async onFile(file) {
      received.chosen += 1;
      const refusal = there >= MOST_PAGES ? tooMany : await receiveOne(deps, request, of, file);
      if (refusal) received.refused.push({ name: file.name, refusal });
      else there += 1;
    },
  });
  return received;
}

const tooMany: Refusal = { name: 'TooMany', reason: 'desk.scan.tooMany', values: { most: MOST_PAGES } };

async function receiveOne(deps: DeskDeps, request: ScanRequest, of: ScanView['of'], file: FormFile): Promise<Refusal | undefined> {
  const done = await receiveUpload(deps, {
    tenant: request.ctx.tenant,
    owner: of.owner,
    componentKey: of.componentKey,
    name: file.name,
    declaredType: file.declaredType,
    stream: file.stream,
    accept: scanKinds,
    maxBytes: SCAN_BYTES,
    mayWait: true,
  });
  return done.ok || done.refusal.reason === 'uploads.waiting' ? undefined : done.refusal;
}
