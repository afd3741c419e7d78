/** The case of dossiers that were filed before procedures had several. */
export const FIRST_CASE = 'first';
