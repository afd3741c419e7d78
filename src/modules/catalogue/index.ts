import type { SubjectHeads } from '#modules/log';
import { procedureHeads } from './sql/procedure.ts';
import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
/** Where the log's verification finds the heads of procedures' chains. */
export const subjectHeads: SubjectHeads[] = [{ kind: 'procedure', heads: procedureHeads }];

export { applicantKey, channelKey, feeKindKey, lifeEventKey, perKey, UNCONFIRMED } from './domain/message-keys.ts';
export { caseOf, fileableCases, smallestWorkingDays, type ProcedureCase } from './domain/cases.ts';
export { feesDue, type FeeDue } from './domain/fees.ts';
export {
  applicantKinds,
  channels,
  lifeEvents,
  procedureBody,
  referenceOf,
  unconfirmedAt,
  type ApplicantKind,
  type Channel,
  type Component,
  type Fee,
  type LifeEvent,
  type ProcedureBody,
} from './domain/procedure.ts';
export { onlineLevels, onlineServices } from './domain/online-service.ts';
export {
  browseProcedures,
  facets,
  PAGE,
  type BrowsedLine,
  type BrowsedPage,
  type Facet,
  type ProcedureFilter,
  type ProcedureView,
  type Rank,
} from './sql/browse.ts';
export { ADMINISTERED_PAGE, administeredProcedures, type AdministeredLine, type Pending } from './sql/administered.ts';
export { publicationFacts, publicationOf, type PublicationFact, type PublicationRow } from './sql/publication.ts';
export { recordPublication, type Publishing } from './use-cases/record-publication.ts';
export { isOpen, setCaseLimit, type CaseLimit, type LimitSet } from './use-cases/set-case-limit.ts';
export { countCatalogue, type CatalogueCounts } from './sql/counts.ts';
export { listProcedures, searchProcedures, type FoundProcedures, type ProcedureLine, type ProcedureSearch } from './sql/findable.ts';
export { occasionsOf, type Occasion } from './sql/occasions.ts';
export { findProcedure, procedureNames, procedureVersion, type ProcedureVersion } from './sql/version.ts';
export type { CatalogueDeps } from './use-cases/deps.ts';
export { importProcedure, type ImportedProcedure, type ProcedureImport } from './use-cases/import-procedure.ts';
export { BadCatalogue, importCatalogue, type CatalogueImport, type ImportedCatalogue } from './use-cases/import-catalogue.ts';
export type { CatalogueFault } from './use-cases/read-folder.ts';
