import type { Actor } from '#modules/identity';
import { demoId, holdingsOf, officerNames } from '#modules/organisation';
import type { Tx } from '#platform/database';
import type { PlainDate } from '#platform/time';

/** Gives an officer of the demo, by his key in `officers.json`, with the roles that he holds on that day. */
export type OfficerOf = (key: string) => Actor;

/** The officers that the demo's dossiers name. Throws for a key that the organisation does not have. */
export async function demoOfficers(tx: Tx, slug: string, keys: Iterable<string>, on: PlainDate): Promise<OfficerOf> {
  const officers = new Map<string, Actor>();
  for (const key of new Set(keys)) officers.set(key, await officer(tx, slug, key, on));
  return (key) => officers.get(key)!;
}

async function officer(tx: Tx, slug: string, key: string, on: PlainDate): Promise<Actor> {
  const officerId = demoId(slug, `officer/${key}`);
  const [names, holdings] = await Promise.all([officerNames(tx, [officerId]), holdingsOf(tx, officerId)]);
  const person = names.get(officerId);
  if (!person) throw new Error(`the demo has no officer ${key}`);
  const held = holdings.filter(
    ({ validFrom, validTo }) => validFrom.until(on).sign >= 0 && (validTo === null || on.until(validTo).sign > 0),
  );
  return { kind: 'officer', officerId, accountId: officerId, ...person, holdings: held };
}
