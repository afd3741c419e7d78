import { hash, parseOptions, verify } from '@node-rs/argon2';

/** Argon2id, 19 MiB, two passes, one lane (OWASP Password Storage). A hash made with less is made anew at log-in. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** NFKC first: the same letters typed on another keyboard give the same password. */
const bytes = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(bytes(password), cost);

export const passwordMatches = (stored: string, password: string): Promise<boolean> => verify(stored, bytes(password));

export function wantsRehash(stored: string): boolean {
  const made = parseOptions(stored);
  return made.memoryCost !== cost.memoryCost || made.timeCost !== cost.timeCost || made.parallelism !== cost.parallelism;
}

let dummy: Promise<string> | undefined;

/** Checks against nobody's password: takes as long as a real check and always fails. For logins that do not exist. */
export async function pretendToMatch(password: string): Promise<false> {
  dummy ??= hashPassword('nobody has this password');
  await passwordMatches(await dummy, password);
  return false;
}
