import type { Id } from '#platform/ids';
import type { PlainDate } from '#platform/time';

const account = (dossierId: string, more = '') => `/lam-viec/ho-so/${dossierId}/le-phi${more}`;
const day = (path: string, officeId: Id, on: PlainDate) => `${path}?${new URLSearchParams({ noi: officeId, ngay: on.toString() })}`;

/** Paths of the pages about money, without the province's base. */
export const payPlaces = {
  account,
  ask: (dossierId: string) => account(dossierId, '/lap-khoan-thu'),
  exempt: (dossierId: string, line: number) => account(dossierId, `/mien/${line}`),
  receipt: (dossierId: string, receiptId: string) => account(dossierId, `/bien-lai/${receiptId}`),
  voiding: (dossierId: string, receiptId: string) => account(dossierId, `/bien-lai/${receiptId}/huy`),
  refund: (dossierId: string, receiptId: string) => account(dossierId, `/bien-lai/${receiptId}/hoan`),
  day: (officeId: Id, on: PlainDate) => day('/lam-viec/thu-phi', officeId, on),
  dayCsv: (officeId: Id, on: PlainDate) => day('/lam-viec/thu-phi/bang-ke.csv', officeId, on),
  books: (officeId: Id) => `/lam-viec/thu-phi/quyen-bien-lai?${new URLSearchParams({ noi: officeId })}`,
};
