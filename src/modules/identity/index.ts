export { messages } from './messages/index.ts';

export { type Actor, type Holding, refOf } from './domain/actor.ts';
export { actions, rights, type Action, type Place, type Rule } from './domain/rights.ts';
export { may, scopes, type Facts, type Scope } from './domain/may.ts';
export { performerOf, type Performer } from './domain/performer.ts';

export type { IdentityDeps } from './use-cases/deps.ts';
export { attemptBucket, countAttempt, type AttemptBucket, type AttemptLimit } from './use-cases/attempts.ts';
export { logIn, type LogIn, type LoggedIn } from './use-cases/log-in.ts';
export { actorOfToken, logOut, sweep } from './use-cases/session.ts';
export { createAccount, type NewAccount } from './use-cases/create-account.ts';
export { changePassword, type PasswordChange } from './use-cases/change-password.ts';
export { disableAccount, type AccountDisabling } from './use-cases/disable-account.ts';
export { demoAccounts, loadDemoAccounts, type DemoAccount, type DemoAccountsLoad } from './use-cases/load-demo.ts';
export { subjectHeads } from './sql/heads.ts';

export { actorOf, requireActor, useSessions } from './web/session.ts';
export { logInRoutes, type LogInRoutes } from './web/log-in.tsx';
export type { DemoLogIn } from './web/demo-log-ins.tsx';
