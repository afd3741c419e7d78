import en from './messages/en.json' with { type: 'json' };
import vi from './messages/vi.json' with { type: 'json' };

export const messages = { vi, en };
export { allowedActs, allowedCaseActs, askAct, askCaseAct, rightsFacts, unitOf } from './domain/allowed.ts';
export { apply, fold } from './domain/apply.ts';
export { awaitedComponents, newestRequest } from './domain/awaited.ts';
export { clockInput, pauseKey } from './domain/clock-input.ts';
export {
  copyKinds,
  isClosed,
  nationalCode,
  states,
  type Channel,
  type ComponentIntake,
  type CopyKind,
  type Delivery,
  type Dossier,
  type Outcome,
  type State,
  type Sync,
} from './domain/dossier.ts';
export { type Fact, type FactData, type FactKind } from './domain/facts.ts';
export { refusalGrounds, terminationGrounds, type RefusalGround, type TerminationGround } from './domain/grounds.ts';
export { noticeKinds, type NoticeContent, type NoticeItem, type NoticeKind } from './domain/notice-content.ts';
export type { Parties, Party } from './domain/parties.ts';
export { stages, type Degree } from './domain/progress.ts';
export { queues, type Queue } from './domain/queue.ts';
export {
  giverOf,
  handOverAnswers,
  handOverDirections,
  handOverNumber,
  receiverOf,
  type HandedPaper,
  type HandOver,
  type HandOverAnswer,
  type HandOverDirection,
  type HandOverState,
} from './domain/hand-over.ts';
export { answerField, LONGEST_REMARK, remarkField, type GivenAnswer } from './domain/hand-over-answers.ts';
export { nextHandOver, type Batch, type BatchTurn } from './domain/hand-over-batch.ts';
export { acceptHandOver, type AcceptHandOverInput } from './use-cases/hand-over/accept-hand-over.ts';
export { addToHandOver, removeFromHandOver } from './use-cases/hand-over/change-lines.ts';
export { giveHandOver, withdrawHandOver } from './use-cases/hand-over/give.ts';
export type { HandOverDone, HandOverInput } from './use-cases/hand-over/perform-hand-over.ts';
export { prepareHandOver, type PrepareHandOverInput } from './use-cases/hand-over/prepare.ts';
export {
  countHandOvers,
  HAND_OVER_PAGE,
  knowsHandOvers,
  MOST_WAITING,
  readHandOverBoard,
  readHandOverList,
  readHandOversDone,
  readWaiting,
  type BatchRules,
  type HandOverBoard,
  type WaitingGroup,
  type WaitingTurn,
} from './use-cases/hand-over/read-board.ts';
export { readHandOver, type ShownHandOver, type ShownLine } from './use-cases/hand-over/read-slip.ts';
export { handOversOf, type HandOverOfDossier } from './sql/hand-over-line.ts';
export { openLists, type HandOverRow, type OpenList } from './sql/hand-over-lists.ts';
export { caseActs, type CaseAct } from './domain/transitions.ts';
export { announceResult, confirmDelivery, type ConfirmDeliveryInput } from './use-cases/announce-result.ts';
export { cancel, type CancelInput } from './use-cases/cancel.ts';
export { confirmPayment, type ConfirmPaymentInput } from './use-cases/confirm-payment.ts';
export { correct, type CorrectInput } from './use-cases/correct.ts';
export { deemAllowed } from './use-cases/deem-allowed.ts';
export { foresee, type Foreseen } from './use-cases/foresee.ts';
export { DIGITISED, digitise } from './use-cases/digitise.ts';
export { look } from './use-cases/look.ts';
export { move, type MoveInput } from './use-cases/move.ts';
export { canPullBack, pullBack } from './use-cases/pull-back.ts';
export { refuseAcceptance, type RefuseAcceptanceInput } from './use-cases/refuse-acceptance.ts';
export { requestPayment, type RequestPaymentInput } from './use-cases/request-payment.ts';
export { requestSupplement, type RequestSupplementInput } from './use-cases/request-supplement.ts';
export { SUPPLEMENT, supplement, supplementOnline, type SupplementInput, type SupplementOnlineInput } from './use-cases/supplement.ts';
export { resume, suspend, type SuspendInput } from './use-cases/suspend.ts';
export { terminate, type TerminateInput } from './use-cases/terminate.ts';
export { withdraw, withdrawOnline, type WithdrawInput, type WithdrawOnlineInput } from './use-cases/withdraw.ts';
export { formerPersonalOf, type FormerPersonal } from './sql/personal.ts';
export { noticesOf, type Notice } from './sql/notice.ts';
export { accept, type AcceptInput } from './use-cases/accept.ts';
export { postalHandOver, type PostalHandOver } from './sql/postal-hand-over.ts';
export { paperField, paperKinds, type TypedPaper } from './domain/paper-intake.ts';
export { postLengths, type SaidPost } from './domain/postal-record.ts';
export type { SaidReceipt } from './domain/receipt.ts';
export { deliveryWays, type SaidIntake } from './use-cases/intake/check-intake.ts';
export { openIntake, type IntakeDraft } from './use-cases/intake/open-intake.ts';
export { readIntake, sameLately, type Intake } from './use-cases/intake/read-intake.ts';
export { readBegun, type BegunIntake } from './use-cases/intake/read-begun.ts';
export { saveIntake } from './use-cases/intake/save-intake.ts';
export { startIntake, type StartIntakeInput } from './use-cases/intake/start-intake.ts';
export { takeIn, type TakeInInput, type TakenIn } from './use-cases/intake/take-in.ts';
export { takeOver } from './use-cases/intake/take-over.ts';
export { usedAtDesks } from './sql/lately.ts';
export { hasCode } from './domain/submission-number.ts';
export { initial, sign, type ApproveInput } from './use-cases/approve.ts';
export { assign, type AssignInput } from './use-cases/assign.ts';
export { contactOf, type Contact } from './use-cases/contact-of.ts';
export type { DossierDeps } from './use-cases/deps.ts';
export { findByCode } from './use-cases/find-by-code.ts';
export { number, type NumberInput } from './use-cases/number.ts';
export { openDraft, type OpenDraft, type RawAnswers } from './use-cases/open-draft.ts';
export type { ActDone, ActInput } from './use-cases/perform.ts';
export { propose, type ProposeInput } from './use-cases/propose.ts';
export { readFile, type DossierFile } from './use-cases/read-file.ts';
export { readFiled, type Filed } from './use-cases/read-filed.ts';
export { COUNT_CAP, countInbox, readInbox, type InboxPage } from './use-cases/read-inbox.ts';
export { readReceipt, type Receipt } from './use-cases/read-receipt.ts';
export { collectorKinds, returnResult, type CollectorKind, type ReturnInput } from './use-cases/return-result.ts';
export { saveAnswers } from './use-cases/save-answers.ts';
export { sendBack, type SendBackInput } from './use-cases/send-back.ts';
export { settleUpload, type SettleInput, type Settled } from './use-cases/settle-upload.ts';
export { startDraft } from './use-cases/start-draft.ts';
export { submit, type SubmitInput } from './use-cases/submit.ts';
export type { FilingDeps, Submitted } from './use-cases/file.ts';
export { take } from './use-cases/take.ts';
export { track, type Timeline, type Tracked } from './use-cases/track.ts';
export { subjectHeads } from './sql/heads.ts';
export type { InboxRow } from './sql/inbox.ts';
export type { StateInterval } from './sql/interval.ts';
export { standingsAt } from './sql/standing.ts';
export type { Note } from './sql/note.ts';
export type { Paper, PaperKind } from './sql/paper.ts';
export type { DoneStep } from './sql/task.ts';
