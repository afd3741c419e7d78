/** Why no due date can be given. The codes are those of `motcua due --json`. */
export type DueErrorCode =
  | 'NOT_JSON'
  | 'BAD_TIME'
  | 'BAD_LIMIT'
  | 'BAD_UNIT'
  | 'UNKNOWN_CALENDAR'
  | 'NO_CALENDAR'
  | 'END_BEFORE_START'
  | 'BEFORE_RECEIPT'
  | 'AFTER_RESULT'
  | 'TWO_EXTENSIONS'
  | 'UNKNOWN_FIELD';

/** Thrown for input from which no due date follows: callers have checked theirs, so for them it is a bug. */
export class DueError extends Error {
  readonly code: DueErrorCode;

  constructor(code: DueErrorCode, message: string) {
    super(message);
    this.name = 'DueError';
    this.code = code;
  }
}
