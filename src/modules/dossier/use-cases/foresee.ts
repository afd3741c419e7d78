import type { Tx } from '#platform/database';
import { Temporal, type Instant } from '#platform/time';
import type { Dossier } from '../domain/dossier.ts';
import { supplementEffect } from '../domain/supplement-policy.ts';
import type { CaseAct } from '../domain/transitions.ts';
import { datesFrom } from './dates.ts';
import type { DossierDeps } from './deps.ts';
import { supplementedClock } from './supplement.ts';

/** What an act would do to the clock if it were done now. */
export interface Foreseen {
  /**
   * `off`: no clock has begun. `stops`: it stands until the dossier goes on. `stopsToRestart`: the same, and then the limit
   * begins again. `runs`: it goes on, or never stood. `restarts`: the limit begins again now.
   */
  clock: 'off' | 'stops' | 'stopsToRestart' | 'runs' | 'restarts';
  /** The due date that would be in force; null where the clock would stand or has not begun. */
  dueAt: Instant | null;
}

type Foresight = Pick<DossierDeps, 'calendar' | 'ruleSets'>;

/** For the words beside an act's button; null for an act that leaves the clock alone, or ends it. */
export async function foresee(deps: Foresight, tx: Tx, dossier: Dossier, act: CaseAct, now: Instant): Promise<Foreseen | null> {
  const onRecord = dossier.dueAt === null ? null : Temporal.Instant.from(dossier.dueAt);
  const isOff = dossier.receivedAt === null;
  switch (act) {
    case 'requestSupplement': {
      if (isOff) return { clock: 'off', dueAt: null };
      const effect = supplementEffect(deps.ruleSets.ruleSet(dossier.ruleSet), dossier, now, deps.calendar);
      if (effect === 'none') return { clock: 'runs', dueAt: onRecord };
      return { clock: effect === 'restart' ? 'stopsToRestart' : 'stops', dueAt: null };
    }
    case 'requestPayment':
    case 'suspend':
      return { clock: 'stops', dueAt: null };
    case 'supplement': {
      if (isOff) return { clock: 'off', dueAt: null };
      const { restart, dueAt } = await supplementedClock(deps, tx, dossier, now);
      return { clock: restart ? 'restarts' : 'runs', dueAt: dueAt === null ? null : Temporal.Instant.from(dueAt) };
    }
    case 'confirmPayment':
    case 'resume': {
      const { dueAt } = await datesFrom(deps.calendar, tx, dossier, { clock: 'running', at: now });
      return { clock: 'runs', dueAt: dueAt === null ? null : Temporal.Instant.from(dueAt) };
    }
    default:
      return null;
  }
}
