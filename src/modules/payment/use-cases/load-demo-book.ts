import { demoId, installer, unitsOf } from '#modules/organisation';
import { inTenant, type TenantId } from '#platform/database';
import { localDate } from '#platform/time';
import { booksOf } from '../sql/receipt-book.ts';
import type { PaymentDeps } from './deps.ts';
import { addBook } from './open-receipt-book.ts';

export interface DemoBookLoad {
  tenant: TenantId;
  /** Slug of the demo's province. */
  slug: string;
}

/** Numbers that a sample book has. */
const NUMBERS = 5_000;

/** Opens a receipt book marked as a sample for each service centre that has none for this year; repeating adds nothing. */
export async function loadDemoBook(deps: PaymentDeps, { tenant, slug }: DemoBookLoad): Promise<void> {
  const today = localDate(deps.world.now());
  const { year } = today;
  await inTenant(deps.sql, tenant, async (tx) => {
    const centres = (await unitsOf(tx, today)).filter(({ kind }) => kind === 'serviceCentre');
    for (const { id: officeId } of centres) {
      if ((await booksOf(tx, officeId)).some((book) => book.year === year)) continue;
      const book = { officeId, symbol: `MAU-${year % 100}`, year, first: 1, last: NUMBERS, demo: true };
      const opened = await addBook(tx, deps, tenant, installer.ref, { ...book, id: demoId(slug, `receipt-book/${officeId}/${year}`) });
      if (!opened.ok) throw new Error(`the sample receipt book was refused: ${JSON.stringify(opened.refusal)}`);
    }
  });
}
