import type { Id } from '#platform/ids';
import type { Actor, Holding } from './actor.ts';
import { rulesFor, type Action, type Rule } from './rights.ts';

/** What the question turns on: where the subject is, in which sector, and who holds it. Unknown is never a yes. */
export interface Facts {
  receivingPointId?: Id | null | undefined;
  agencyId?: Id | null | undefined;
  divisionId?: Id | null | undefined;
  partnerAgencyId?: Id | null | undefined;
  sector?: string | null | undefined;
  /** Null: nobody holds it. Undefined: not told. */
  holderId?: Id | null | undefined;
}

/**
 * One reason for a right, as data: subjects at this unit (`province`: wherever they are), in this sector (null: any),
 * held by the actor or by nobody where `holder` says so.
 */
export interface Scope {
  at: 'receivingPoint' | 'agency' | 'division' | 'partnerAgency' | 'province';
  unitId: Id;
  sector: string | null;
  holder?: 'self' | 'none';
}

/**
 * Every reason for which the actor has this right. A list in SQL takes the subjects that any of them covers;
 * `may` asks the same scopes about one subject, so that list and act cannot disagree.
 */
export const scopes = (actor: Actor, action: Action): Scope[] =>
  rulesFor(action).flatMap((rule) => actor.holdings.flatMap((holding) => scopeOf(rule, holding)));

/** May this officer do this to the subject with these facts? The one place where rights are decided. */
export const may = (actor: Actor, action: Action, facts: Facts): boolean =>
  scopes(actor, action).some((scope) => covers(scope, facts, actor.officerId));

function scopeOf({ role, at, holder }: Rule, holding: Holding): Scope[] {
  if (holding.role !== role) return [];
  if (at === 'province' && !holding.wholeProvince) return [];
  const { unitId, sector } = holding;
  return [{ at: at === 'anywhere' ? 'province' : at, unitId, sector, ...(holder && { holder }) }];
}

function covers(scope: Scope, facts: Facts, self: Id): boolean {
  if (scope.at !== 'province' && facts[`${scope.at}Id`] !== scope.unitId) return false;
  if (scope.sector !== null && facts.sector !== scope.sector) return false;
  if (scope.holder === 'self') return facts.holderId === self;
  return scope.holder !== 'none' || facts.holderId === null;
}
