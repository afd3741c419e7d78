/**
 * Where a dossier stands in time at an instant. Decided in one place, the database's function `dossier.standing`, from
 * dates that `due` gave; nothing else compares them. `paused` was in time when it was paused, `pausedOverdue` was not;
 * the last three are of what is resolved. Their words are `calendar.standing.*`.
 */
export const standings = ['waiting', 'running', 'dueSoon', 'overdue', 'paused', 'pausedOverdue', 'early', 'onTime', 'late'] as const;

export type Standing = (typeof standings)[number];
