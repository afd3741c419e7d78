import type { Tx } from '#platform/database';

/** Before every address of this province that is printed: nothing for the default one; the others are found by name at any host. */
export async function printedBase(tx: Tx, slug: string): Promise<string> {
  const [row] = await tx<{ isDefault: boolean }[]>`
    select is_default as "isDefault" from platform.find_tenant('', ${slug})`;
  return row?.isDefault ? '' : `/t/${slug}`;
}
