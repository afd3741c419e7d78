import type { CatalogueDeps } from '#modules/catalogue';

/** What the administrators' screens take from outside. */
export type AdminDeps = CatalogueDeps;
