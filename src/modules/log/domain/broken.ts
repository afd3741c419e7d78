/** The log is not as the product writes it: a bug or a tampering. Thrown, never answered. */
export class LogBroken extends Error {
  override name = 'LogBroken';
}
