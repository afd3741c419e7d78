/** Why money goes back. Closed: what is not here is not repaid. */
export const refundGrounds = ['wrongSubject', 'notDue', 'overpayment', 'exemptedLater', 'cancelledBeforeAppraisal'] as const;
export type RefundGround = (typeof refundGrounds)[number];

/** Whether what is repaid stays owed: only where it was another one's money that had been taken. */
export const staysOwed: Record<RefundGround, boolean> = {
  wrongSubject: true,
  notDue: false,
  overpayment: false,
  exemptedLater: false,
  cancelledBeforeAppraisal: false,
};

/**
 * What people ask for and is no ground: an appraisal fee pays for the appraisal, which a refusal on the merits has had.
 * Practice 11, not seen in a text.
 */
export const NO_GROUND = 'refusedOnMerits';

/** Why what was open is not asked for any more: the subject ended, or went on as another one. */
export const releaseGrounds = ['ended', 'moved', 'corrected'] as const;
export type ReleaseGround = (typeof releaseGrounds)[number];
