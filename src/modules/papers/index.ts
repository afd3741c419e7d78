import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export type { AcceptanceSlip } from './domain/acceptance-slip.ts';
export { printedToken, typedToken, type CheckToken } from './domain/check-token.ts';
export type { Paper } from './domain/paper.ts';
export { paperHeaders } from './domain/paper-headers.ts';
export { fixedBy, type SlipMatter } from './domain/slip-matter.ts';
export { slipOf, type SlipNames } from './domain/slip-of.ts';
export { subjectHeads } from './sql/paper.ts';
export type { PaperDeps } from './use-cases/deps.ts';
export { issuePaper, type IssuedPaper, type PaperOrder } from './use-cases/issue-paper.ts';
export { issueSlip, type SlipDeps, type SlipInput } from './use-cases/issue-slip.ts';
export { paperByToken } from './use-cases/paper-by-token.ts';
export { renderPaper, type PaperData, type PaperKind } from './use-cases/render-paper.ts';
