import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { badge, type Badge, type BadgeFacts, type BadgeLine, type BadgeTone } from './domain/badge.ts';
export { nextReception, nextWorked, nthWorked, type Calendar, type Day, type Session } from './domain/calendar.ts';
export { dayStrip, type StripDay } from './domain/day-strip.ts';
export { DueError, type DueErrorCode } from './domain/due-error.ts';
export type { DerivationRow, DueAnswer, DueInput, Pause, Remaining, Verdict } from './domain/due-types.ts';
export { due } from './domain/due.ts';
export { verdictAgainst } from './domain/dates-on-record.ts';
export { countWords, explain, type ExplainedRow, type ExplainOptions, type Saying } from './domain/explain.ts';
export { limitText, limitUnits, limitWords, parseLimit, type Limit, type LimitUnit } from './domain/limit.ts';
export { standings, type Standing } from './domain/standing.ts';
export { restDayNotice, unitsUsed, workingDaysLate, workingDaysLeft } from './domain/time-left.ts';
export { explainOptions, whyDue, type Why } from './domain/why.ts';
export { Derivation } from './web/derivation.tsx';
export { loadCalendars, loadNationalCalendar, NATION } from './use-cases/load-calendar.ts';
export { dueLine, lineJson, type DueLine } from './use-cases/due-line.ts';
