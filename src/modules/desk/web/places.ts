import type { Queue } from '#modules/dossier';
import type { Act } from '#modules/workflow';

/** Paths of the officers' screens, without the province's base. */
export const places = {
  queue: (queue: Queue) => (queue === 'mine' ? '/lam-viec' : `/lam-viec/danh-sach/${queue}`),
  dossier: (id: string) => `/lam-viec/ho-so/${id}`,
  act: (id: string, act: Act) => `/lam-viec/ho-so/${id}/${act}`,
  file: (id: string, no: number) => `/lam-viec/ho-so/${id}/tep/${no}`,
};
