import type { Role } from '#modules/organisation';

/**
 * Where a role must be held for a right.
 * - `receivingPoint`, `agency`, `division`: at that unit of the subject.
 * - `province`: at the province itself, which reaches every agency.
 * - `anywhere`: the role is enough; for roles that are only held at the province.
 */
export type Place = 'receivingPoint' | 'agency' | 'division' | 'province' | 'anywhere';

export interface Rule {
  role: Role;
  at: Place;
  /** Who must hold the dossier now: the actor, or nobody. */
  holder?: 'self' | 'none';
}

/**
 * Every right of an officer, in one table. Any rule of a row is enough. In each of them the holding's sector must be
 * the subject's, or all. What is not here is forbidden.
 * Source: Decree 118/2025 on the one-stop mechanism, and the practice of its offices (desk, division, leader, clerk).
 */
export const rights = {
  'dossier.read': [
    { role: 'deskOfficer', at: 'receivingPoint' },
    { role: 'specialist', at: 'division' },
    { role: 'divisionHead', at: 'division' },
    { role: 'leader', at: 'agency' },
    { role: 'recordsClerk', at: 'agency' },
    { role: 'monitor', at: 'agency' },
    { role: 'monitor', at: 'province' },
    { role: 'auditor', at: 'agency' },
    { role: 'auditor', at: 'province' },
  ],
  'dossier.accept': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.assign': [{ role: 'divisionHead', at: 'division' }],
  'dossier.take': [{ role: 'specialist', at: 'division', holder: 'none' }],
  'dossier.propose': [{ role: 'specialist', at: 'division', holder: 'self' }],
  'dossier.initial': [{ role: 'divisionHead', at: 'division' }],
  'dossier.sign': [{ role: 'leader', at: 'agency' }],
  'dossier.sendBack': [
    { role: 'divisionHead', at: 'division' },
    { role: 'leader', at: 'agency' },
  ],
  'dossier.number': [{ role: 'recordsClerk', at: 'agency' }],
  'dossier.return': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'organisation.manage': [{ role: 'administrator', at: 'anywhere' }],
  'rights.manage': [{ role: 'administrator', at: 'anywhere' }],
  'account.manage': [{ role: 'administrator', at: 'anywhere' }],
  'audit.read': [
    { role: 'auditor', at: 'agency' },
    { role: 'auditor', at: 'province' },
    { role: 'monitor', at: 'agency' },
    { role: 'monitor', at: 'province' },
  ],
} as const satisfies Record<string, readonly Rule[]>;

export type Action = keyof typeof rights;

export const actions = Object.keys(rights) as Action[];

export const rulesFor = (action: Action): readonly Rule[] => rights[action];
