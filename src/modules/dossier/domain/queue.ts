export const queues = ['mine', 'unclaimed', 'overdue', 'dueSoon', 'held', 'others', 'unit'] as const;
/**
 * `mine`: I have to act, by name or by role; not while it waits for papers, money or a leader's word. `unclaimed`: in my division, no specialist has it yet.
 * `others`: with somebody else now, of those I could see. `unit`: all open ones that I may see.
 * `overdue`, `dueSoon`: those of `unit`, by the one definition of late. `held`: those of `unit` that wait for papers, money or
 * a leader's word and have no date meanwhile; what waits while its clock runs stands among the dated ones.
 */
export type Queue = (typeof queues)[number];
