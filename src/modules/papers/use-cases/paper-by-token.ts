import type { Tx } from '#platform/database';
import type { CheckToken } from '../domain/check-token.ts';
import type { Paper } from '../domain/paper.ts';
import { findByToken, isReplaced } from '../sql/paper.ts';

/** The paper that carries this token, and whether a later edition replaced it. Undefined for a token that no paper has. */
export async function paperByToken(tx: Tx, token: CheckToken): Promise<{ paper: Paper; replaced: boolean } | undefined> {
  const found = await findByToken(tx, token);
  if (!found || found.sha256 === null || found.bytes === null) return undefined;
  const { objectKey: _key, sha256, bytes, ...paper } = found;
  return { paper: { ...paper, sha256, bytes }, replaced: await isReplaced(tx, paper) };
}
