import type { Dossier } from './dossier.ts';
import type { Fact } from './facts.ts';

/** What the legal clock does in the state that a fact led to (regulations §3.1): see `state_interval`. */
export function clockAfter(after: Dossier, fact: Fact): 'off' | 'running' | 'restarted' | 'paused' | 'stopped' {
  if (fact.kind === 'dossier.supplementRequested') return fact.data.clock;
  if (after.receivedAt === null) return 'off';
  if (after.pausedSince !== null) return 'paused';
  if (fact.kind === 'dossier.supplemented' && fact.data.restart) return 'restarted';
  return after.endedAt === null && after.resolvedAt === null ? 'running' : 'stopped';
}
