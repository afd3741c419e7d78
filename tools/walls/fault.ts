/** One thing that is not as the house wants it; written for the person who has to mend it. */
export interface Fault {
  /** Which wall found it, as in docs/adr/0011-walls.md. */
  wall: string;
  /** A file (`src/…/x.ts:12`) or a thing of the database (`log.entry`). */
  where: string;
  what: string;
  remedy: string;
}

/** One line a fault, in the order of the tree; empty text when there is none. */
export const show = (faults: Fault[]): string =>
  faults
    .map((fault) => `${fault.where}: ${fault.what}; ${fault.remedy}  [${fault.wall}]`)
    .sort()
    .join('\n');
