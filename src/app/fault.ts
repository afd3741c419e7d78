/** A fault of the one who called or configured the product: told in one line, without a stack, with status 2 unless said otherwise. */
export class Fault extends Error {
  readonly status: number;

  constructor(message: string, status = 2) {
    super(message);
    this.name = 'Fault';
    this.status = status;
  }
}

/** One line for anything that was thrown; white space of any kind becomes one space. */
export function oneLine(fault: unknown): string {
  const text = fault instanceof AggregateError && !fault.message ? fault.errors.map(String).join('; ') : messageOf(fault);
  return text.replace(/\s+/g, ' ').trim();
}

const messageOf = (fault: unknown): string => (fault instanceof Error ? fault.message : String(fault));
