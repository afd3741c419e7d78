import type { HandOverDirection, OpenList } from '#modules/dossier';

/** Between which units a new slip is to be made. */
export interface SlipWay {
  direction: HandOverDirection;
  deskId: string;
  agencyId: string;
}

const slip = (id: string, more = '') => `/lam-viec/ban-giao/${id}${more}`;

/** Paths of the pages of hand-overs, without the province's base. */
export const slipPlaces = {
  board: '/lam-viec/ban-giao',
  list: (list: OpenList | 'done', after: string) => `/lam-viec/ban-giao/${list}?${new URLSearchParams({ sau: after })}`,
  make: ({ direction, deskId, agencyId }: SlipWay) =>
    `/lam-viec/ban-giao/moi?${new URLSearchParams({ chieu: direction, noi: deskId, den: agencyId })}`,
  slip: (id: string) => slip(id),
  add: (id: string) => slip(id, '/them'),
  remove: (id: string) => slip(id, '/bot'),
  give: (id: string) => slip(id, '/giao'),
  withdraw: (id: string) => slip(id, '/rut'),
  accept: (id: string) => slip(id, '/nhan'),
  print: (id: string) => slip(id, '/in'),
};
