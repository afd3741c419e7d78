import type { Role } from '#modules/organisation';

/**
 * Where a role must be held for a right.
 * - `receivingPoint`, `agency`, `division`, `partnerAgency`: at that unit of the subject.
 * - `province`: at the province itself, which reaches every agency.
 * - `anywhere`: the role is enough; for roles that are only held at the province.
 */
export type Place = 'receivingPoint' | 'agency' | 'division' | 'partnerAgency' | 'province' | 'anywhere';

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
    { role: 'leader', at: 'partnerAgency' },
    { role: 'recordsClerk', at: 'partnerAgency' },
    { role: 'monitor', at: 'agency' },
    { role: 'monitor', at: 'province' },
    { role: 'auditor', at: 'agency' },
    { role: 'auditor', at: 'province' },
  ],
  'dossier.takeIn': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.accept': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.assign': [{ role: 'divisionHead', at: 'division' }],
  'dossier.take': [{ role: 'specialist', at: 'division', holder: 'none' }],
  'dossier.propose': [{ role: 'specialist', at: 'division', holder: 'self' }],
  'dossier.initial': [{ role: 'divisionHead', at: 'division' }],
  'dossier.sign': [
    { role: 'leader', at: 'agency' },
    { role: 'leader', at: 'partnerAgency' },
  ],
  'dossier.sendBack': [
    { role: 'divisionHead', at: 'division' },
    { role: 'leader', at: 'agency' },
    { role: 'leader', at: 'partnerAgency' },
  ],
  'dossier.number': [
    { role: 'recordsClerk', at: 'agency' },
    { role: 'recordsClerk', at: 'partnerAgency' },
  ],
  'dossier.return': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.deemAllowed': [
    { role: 'specialist', at: 'division' },
    { role: 'divisionHead', at: 'division' },
  ],
  // Before acceptance the desk asks and refuses (Decree 61/2018 art. 17.1), after it the competent agency does (art. 19.4).
  'dossier.refuseAcceptance': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.requestCompletion': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.requestSupplement': [{ role: 'specialist', at: 'division', holder: 'self' }],
  'dossier.supplement': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.requestPayment': [{ role: 'specialist', at: 'division', holder: 'self' }],
  'dossier.confirmPayment': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  // What holds up or ends a dossier against the applicant's wish is the leader's (practice of the offices).
  'dossier.suspend': [{ role: 'leader', at: 'agency' }],
  'dossier.resume': [{ role: 'leader', at: 'agency' }],
  'dossier.terminate': [{ role: 'leader', at: 'agency' }],
  'dossier.cancel': [{ role: 'leader', at: 'agency' }],
  'dossier.withdraw': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.digitise': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.correct': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.move': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.pullBack': [
    { role: 'specialist', at: 'division' },
    { role: 'divisionHead', at: 'division' },
    { role: 'leader', at: 'agency' },
  ],
  'dossier.announceResult': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'dossier.confirmDelivery': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  // Money at the desk: who collects is who receives (Decree 61/2018 art. 22). A receipt is voided by who issued it on its own
  // day, later by the office's or agency's clerk or leader; money goes back on another one's word than the collector's
  // (practice of the offices).
  'payment.read': [
    { role: 'deskOfficer', at: 'receivingPoint' },
    { role: 'recordsClerk', at: 'receivingPoint' },
    { role: 'leader', at: 'agency' },
    { role: 'recordsClerk', at: 'agency' },
    { role: 'monitor', at: 'agency' },
    { role: 'monitor', at: 'province' },
    { role: 'auditor', at: 'agency' },
    { role: 'auditor', at: 'province' },
  ],
  'payment.collect': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'payment.exempt': [{ role: 'deskOfficer', at: 'receivingPoint' }],
  'payment.void': [
    { role: 'deskOfficer', at: 'receivingPoint', holder: 'self' },
    { role: 'recordsClerk', at: 'receivingPoint' },
    { role: 'recordsClerk', at: 'agency' },
    { role: 'leader', at: 'agency' },
  ],
  'payment.refund': [
    { role: 'recordsClerk', at: 'receivingPoint' },
    { role: 'leader', at: 'agency' },
  ],
  'payment.openBook': [
    { role: 'recordsClerk', at: 'receivingPoint' },
    { role: 'administrator', at: 'province' },
  ],
  // Paper: the desk gives and the agency's side takes, and results the other way (Decree 61/2018 art. 18.2; practice of the
  // offices). Only one side's places are told with the question, so that no right reaches over to the other side.
  'handOver.prepare': [
    { role: 'deskOfficer', at: 'receivingPoint' },
    { role: 'recordsClerk', at: 'agency' },
    { role: 'specialist', at: 'division' },
  ],
  'handOver.accept': [
    { role: 'deskOfficer', at: 'receivingPoint' },
    { role: 'recordsClerk', at: 'agency' },
    { role: 'divisionHead', at: 'division' },
    { role: 'specialist', at: 'division' },
  ],
  'organisation.manage': [{ role: 'administrator', at: 'anywhere' }],
  'rights.manage': [{ role: 'administrator', at: 'anywhere' }],
  'account.manage': [{ role: 'administrator', at: 'anywhere' }],
  'catalogue.manage': [{ role: 'administrator', at: 'anywhere' }],
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
