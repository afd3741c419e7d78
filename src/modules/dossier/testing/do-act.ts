import type { Actor } from '#modules/identity';
import { openReceiptBook } from '#modules/payment';
import type { Act } from '#modules/workflow';
import { inTenantReadOnly } from '#platform/database';
import type { Id } from '#platform/ids';
import type { Result } from '#platform/results';
import { localDate } from '#platform/time';
import type { Dossier } from '../domain/dossier.ts';
import type { CaseAct } from '../domain/transitions.ts';
import { readDossier } from '../sql/dossier.ts';
import { accept } from '../use-cases/accept.ts';
import { announceResult, confirmDelivery } from '../use-cases/announce-result.ts';
import { initial, sign } from '../use-cases/approve.ts';
import { assign } from '../use-cases/assign.ts';
import { cancel } from '../use-cases/cancel.ts';
import { confirmPayment } from '../use-cases/confirm-payment.ts';
import { correct } from '../use-cases/correct.ts';
import { DIGITISED, digitise } from '../use-cases/digitise.ts';
import { deemAllowed } from '../use-cases/deem-allowed.ts';
import { move } from '../use-cases/move.ts';
import { number } from '../use-cases/number.ts';
import type { ActDone } from '../use-cases/perform.ts';
import { propose } from '../use-cases/propose.ts';
import { pullBack } from '../use-cases/pull-back.ts';
import { refuseAcceptance } from '../use-cases/refuse-acceptance.ts';
import { requestPayment } from '../use-cases/request-payment.ts';
import { requestSupplement } from '../use-cases/request-supplement.ts';
import { returnResult } from '../use-cases/return-result.ts';
import { sendBack } from '../use-cases/send-back.ts';
import { supplement } from '../use-cases/supplement.ts';
import { resume, suspend } from '../use-cases/suspend.ts';
import { take } from '../use-cases/take.ts';
import { terminate } from '../use-cases/terminate.ts';
import { withdraw } from '../use-cases/withdraw.ts';
import { collected, putUpload, type Office } from './office.ts';

export type AnyAct = Act | CaseAct;

/** What an act may be told beside the ordinary: a dossier's handler, what is proposed, how it is returned. */
export interface ActChoice {
  handlerId?: Id;
  outcome?: 'granted' | 'refused';
  manner?: 'counter' | 'online' | 'post';
  resultNumber?: string;
  /** The procedure and case that a dossier is moved to. */
  to?: { procedure: string; caseKey: string };
  note?: string;
}

/** The dossier as its row has it now. */
export const dossierNow = ({ deps, tenant }: Office, id: Id): Promise<Dossier> =>
  inTenantReadOnly(deps.sql, tenant, async (tx) => (await readDossier(tx, id))!.dossier);

/** Does any act on the dossier as it stands now, with right input of an ordinary kind. */
export async function doAct(office: Office, actor: Actor, id: Id, act: AnyAct, choice: ActChoice = {}): Promise<Result<ActDone>> {
  const { deps, tenant } = office;
  const dossier = await dossierNow(office, id);
  const input = { key: deps.world.newId(), dossierId: id, version: dossier.version };
  const reason = choice.note ?? 'Theo phiếu trình của phòng chuyên môn.';
  const upload = (component: string) => putUpload(office, { kind: 'dossier', id }, component);
  const approval = { ...input, draftDigest: dossier.draftDigest ?? '', note: choice.note ?? '' };
  switch (act) {
    case 'accept':
      return accept(deps, tenant, actor, input);
    case 'assign':
      return assign(deps, tenant, actor, {
        ...input,
        handlerId: choice.handlerId ?? office.officer('specialist-1').officerId,
        note: choice.note ?? '',
      });
    case 'take':
      return take(deps, tenant, actor, input);
    case 'propose': {
      const draftUploadId = await upload('draftResult');
      return propose(deps, tenant, actor, { ...input, note: 'Đủ điều kiện.', outcome: choice.outcome ?? 'granted', draftUploadId });
    }
    case 'initial':
      return initial(deps, tenant, actor, approval);
    case 'sign':
      return sign(deps, tenant, actor, approval);
    case 'sendBack':
      return sendBack(deps, tenant, actor, { ...input, note: 'Xem lại số trang.' });
    case 'number':
      return number(deps, tenant, actor, {
        ...input,
        resultNumber: choice.resultNumber ?? `${dossier.version}/GP`,
        resultUploadId: await upload('result'),
      });
    case 'return': {
      const originals = dossier.intake.filter((one) => one.toReturn).map((one) => one.component);
      return returnResult(deps, tenant, actor, { ...input, ...collected, originals, manner: choice.manner ?? 'counter' });
    }
    case 'deemAllowed':
      return deemAllowed(deps, tenant, actor, input);
    case 'refuseAcceptance':
      return refuseAcceptance(deps, tenant, actor, { ...input, ground: 'notCompetent', reason, basis: '' });
    case 'requestSupplement': {
      const items = [{ component: 'manuscript', what: 'Bản thảo', why: 'Thiếu trang 12 đến 20.' }];
      const deadline = localDate(deps.world.now()).add({ days: 14 });
      return requestSupplement(deps, tenant, actor, { ...input, items, reason, basis: '', deadline });
    }
    case 'supplement':
      return supplement(deps, tenant, actor, { ...input, note: 'Nộp tại quầy: bản thảo đủ trang.' });
    case 'requestPayment':
      return requestPayment(deps, tenant, actor, { ...input, picks: [{ feeKey: 'print', quantity: 3 }], reason });
    case 'confirmPayment':
      await aReceiptBook(office, dossier.receivingPointId);
      return confirmPayment(deps, tenant, actor, { ...input, collecting: { manner: 'cash', payer: 'Nguyễn V. A.' } });
    case 'suspend':
      return suspend(deps, tenant, actor, { ...input, reason });
    case 'resume':
      return resume(deps, tenant, actor, { ...input, reason });
    case 'terminate':
      return terminate(deps, tenant, actor, { ...input, ground: 'other', reason, basis: '' });
    case 'withdraw':
      return withdraw(deps, tenant, actor, { ...input, reason: 'Đơn xin rút ngày hôm nay.' });
    case 'digitise':
      await putUpload(office, { kind: DIGITISED, id }, 'manuscript');
      return digitise(deps, tenant, actor, input);
    case 'correct':
      return correct(deps, tenant, actor, { ...input, answers: { documentTitle: `Sổ tay, bản sửa ${dossier.version}` }, reason });
    case 'cancel':
      return cancel(deps, tenant, actor, { ...input, reason: 'Nhập trùng.' });
    case 'move':
      return move(deps, tenant, actor, { ...input, ...(choice.to ?? { procedure: 'printing-licence', caseKey: 'new' }), reason });
    case 'pullBack':
      return pullBack(deps, tenant, actor, input);
    case 'announceResult':
      return announceResult(deps, tenant, actor, input);
    case 'confirmDelivery':
      return confirmDelivery(deps, tenant, actor, { ...input, proof: 'Phiếu phát số 77.' });
  }
}

const booked = new WeakMap<Office, Set<string>>();

/** A book of receipts at an office, opened once a year. */
export async function aReceiptBook(office: Office, officeId: Id): Promise<void> {
  const there = booked.get(office) ?? new Set<string>();
  booked.set(office, there);
  const { deps, tenant } = office;
  const { year } = localDate(deps.world.now());
  if (there.has(`${officeId}/${year}`)) return;
  there.add(`${officeId}/${year}`);
  const book = { officeId, symbol: `${year % 100}T`, year, first: 1, last: 500, key: deps.world.newId() };
  const opened = await openReceiptBook(deps, tenant, office.officer('admin-1'), book);
  if (!opened.ok) throw new Error(JSON.stringify(opened.refusal));
}
