/** Why a dossier is not accepted at the door (form 03 of Circular 01/2018; practice 5). */
export const refusalGrounds = ['notCompetent', 'notEligible', 'incomplete', 'other'] as const;
export type RefusalGround = (typeof refusalGrounds)[number];

/** Why a dossier is terminated (form 05 of Circular 03/2025, as far as its content is known). */
export const terminationGrounds = ['applicantRequest', 'supplementOverdue', 'paymentOverdue', 'other'] as const;
export type TerminationGround = (typeof terminationGrounds)[number];
