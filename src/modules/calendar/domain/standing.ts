/**
 * Where a dossier stands in time at an instant. Decided in one place, the database's function `dossier.standing`, from
 * dates that `due` gave; nothing else compares them. `paused` was in time when it was paused, `pausedOverdue` was not;
 * the three after them are of what is resolved; `ended` is what ended without a result. Their words are `calendar.standing.*`.
 */
export const standings = [
  'waiting',
  'running',
  'dueSoon',
  'overdue',
  'paused',
  'pausedOverdue',
  'early',
  'onTime',
  'late',
  'ended',
] as const;

export type Standing = (typeof standings)[number];
