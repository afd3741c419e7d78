/** The kinds of units. `province` is the People's Committee itself, the root of the tree. */
export const unitKinds = ['province', 'agency', 'division', 'serviceCentre', 'oneStopUnit', 'commune'] as const;
export type UnitKind = (typeof unitKinds)[number];

/** What an officer may be at a unit. */
export const roles = [
  'deskOfficer',
  'specialist',
  'divisionHead',
  'leader',
  'recordsClerk',
  'administrator',
  'monitor',
  'auditor',
] as const;
export type Role = (typeof roles)[number];

/** Fields of work that a role may be narrowed to; null in a holding means all of them. */
export const sectors = ['publishing', 'press', 'broadcasting', 'post', 'it'] as const;
export type Sector = (typeof sectors)[number];

const homes: Record<Role, readonly UnitKind[]> = {
  deskOfficer: ['serviceCentre', 'oneStopUnit', 'commune'],
  specialist: ['division', 'commune'],
  divisionHead: ['division'],
  leader: ['province', 'agency', 'commune'],
  recordsClerk: ['province', 'agency', 'commune', 'serviceCentre'],
  administrator: ['province'],
  monitor: ['province', 'agency'],
  auditor: ['province', 'agency'],
};

/** Whether a role makes sense at a unit of this kind: nobody heads a division that is none. */
export const roleFits = (role: Role, kind: UnitKind): boolean => homes[role].includes(kind);

/** Message keys of the words for a role and for a sector. */
export const roleWords = (role: Role) => `organisation.role.${role}` as const;
export const sectorWords = (sector: Sector) => `organisation.sector.${sector}` as const;
