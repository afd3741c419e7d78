import type { Queue } from '#modules/dossier';
import type { DeskAct } from '../domain/desk-act.ts';

/** Paths of the officers' screens, without the province's base. */
export const places = {
  queue: (queue: Queue) => (queue === 'mine' ? '/lam-viec' : `/lam-viec/danh-sach/${queue}`),
  dossier: (id: string) => `/lam-viec/ho-so/${id}`,
  act: (id: string, act: DeskAct) => `/lam-viec/ho-so/${id}/${act}`,
  notice: (id: string, notice: string) => `/lam-viec/ho-so/${id}/van-ban/${notice}`,
  scan: (ownerKind: string, ownerId: string, component: string) =>
    `/lam-viec/so-hoa/${ownerKind}/${ownerId}/${encodeURIComponent(component)}`,
  file: (id: string, no: number) => `/lam-viec/ho-so/${id}/tep/${no}`,
};
