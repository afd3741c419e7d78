import { isClosed, type Dossier } from '#modules/dossier';

/** Whether an applicant can still withdraw: until there is a result. */
export const canWithdraw = ({ state }: Pick<Dossier, 'state'>): boolean => !isClosed(state) && state !== 'resolved';

/** Whether papers are asked for now. */
export const canSupplement = ({ state }: Pick<Dossier, 'state'>): boolean => state === 'supplementing';
