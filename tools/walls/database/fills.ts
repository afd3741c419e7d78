import type { TestDatabase } from '#platform/testing';

/** Puts true data of one module into both provinces of a test's database, through the module's own front door. */
export interface Fill {
  module: string;
  run(db: TestDatabase): Promise<void>;
}

/**
 * In this order. A module that loads a demo adds itself here; what stays empty gets rows without meaning (`fill.ts`),
 * which is enough for tables, but its searches and filtered views are only put to the proof by true data.
 */
export const fills: Fill[] = [];
