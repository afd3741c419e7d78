/** Paths of taking in, without the province's base. */
export const intakePlaces = {
  board: '/lam-viec/tiep-nhan',
  takeOver: '/lam-viec/tiep-nhan/ma-nhan',
  draft: (id: string) => `/lam-viec/tiep-nhan/${id}`,
  done: (id: string) => `/lam-viec/tiep-nhan/${id}/xong`,
  scan: (id: string, component: string) => `/lam-viec/so-hoa/draft/${id}/${encodeURIComponent(component)}`,
  slip: (dossierId: string) => `/lam-viec/ho-so/${dossierId}/giay-tiep-nhan`,
};
