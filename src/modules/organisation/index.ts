export { messages } from './messages/index.ts';

export { roleFits, roles, roleWords, sectors, sectorWords, unitKinds, type Role, type Sector, type UnitKind } from './domain/roles.ts';
export type { Period } from './domain/period.ts';
export type { Unit } from './domain/unit.ts';
export type { Officer } from './domain/officer.ts';

export type { OrganisationDeps } from './use-cases/deps.ts';
export { installer, type Steward, type StewardAction } from './use-cases/steward.ts';
export { createUnit, type NewUnit } from './use-cases/create-unit.ts';
export { renameUnit, type UnitRename } from './use-cases/rename-unit.ts';
export { closeUnit, type UnitClosing } from './use-cases/close-unit.ts';
export { delegateReceiving, type ReceivingDelegation } from './use-cases/delegate-receiving.ts';
export { createOfficer, type NewOfficer } from './use-cases/create-officer.ts';
export { grantRole, type RoleGrant } from './use-cases/grant-role.ts';
export { revokeRole, type RoleRevocation } from './use-cases/revoke-role.ts';
export { loadDemoOrganisation, type DemoLoad } from './use-cases/load-demo.ts';
export { demoId, readDemoOrganisation, readDemoProvince, type DemoOrganisation } from './use-cases/demo-data.ts';

export { divisionsOf, findUnit, unitNames, unitsOf } from './sql/unit.ts';
export { receivingPointFor } from './sql/receiving.ts';
export { officerNames, officersWith } from './sql/officer.ts';
export { holdingsOf, type StoredHolding } from './sql/holding.ts';
export { subjectHeads } from './sql/heads.ts';
