import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export { emptyChain, type ChainHead } from './domain/chain.ts';
export { commitment } from './domain/commitment.ts';
export { type ActorRef, type Entry, type NewFact, type Subject, type SubjectKind } from './domain/entry.ts';
export { ChainKeys, SealKeys } from './domain/keys.ts';
export { LogBroken } from './domain/broken.ts';
export { type Fault, type FaultKind, type Verdict } from './domain/verdict.ts';
export { act, type ActRequest } from './use-cases/act.ts';
export { append } from './use-cases/append.ts';
export { keyFiles, loadChainKeys, loadSealKeys, makeMissingKeys, type KeyFiles } from './use-cases/keys.ts';
export { sealOnce, type SealerDeps } from './use-cases/seal.ts';
export { runSealer, type RunSealerDeps } from './use-cases/run-sealer.ts';
export { followOnce, runFollowers, type Follower, type SealedFact } from './use-cases/follow.ts';
export { goRounds, type Chore, type Report, type RoundsOptions } from './use-cases/rounds.ts';
export { verify, type VerifyDeps } from './use-cases/verify.ts';
export { type SubjectHeads } from './use-cases/walk-chains.ts';
export { history } from './sql/entry.ts';
export { publishedRoots, type PublishedRoot } from './sql/day-root.ts';
export { hasEntries } from './sql/entry.ts';
export { lag, sealerLag, type Lag } from './sql/lag.ts';

export const messages = { vi, en };
