import { countHandOvers, knowsHandOvers, type BatchRules } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { RailHandOver } from './rail.ts';

/** The rail's entry of hand-overs with its count. */
export const railHandOver = async (tx: Tx, actor: Actor, rules: BatchRules): Promise<RailHandOver> =>
  knowsHandOvers(actor) ? { count: await countHandOvers(tx, actor, rules) } : null;
