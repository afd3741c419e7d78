import type { DossierDeps } from '#modules/dossier';
import type { SlipDeps } from '#modules/papers';
import type { UploadDeps } from '#modules/uploads';

/** What the officers' screens take from outside. */
export interface DeskDeps extends DossierDeps, UploadDeps, Pick<SlipDeps, 'publicUrl' | 'demo'> {}
