import { caseOf, feesDue, type ProcedureBody } from '#modules/catalogue';
import type { Answers } from '#modules/forms';
import { isoMinute, minuteOf, Temporal, type Instant } from '#platform/time';
import type { AcceptanceSlip } from './acceptance-slip.ts';
import type { Fixed, SlipMatter } from './slip-matter.ts';

/** The words around a dossier that a slip needs. */
export interface SlipNames {
  place: string;
  parentAgency: string | null;
  agency: string;
  receivingPoint: string;
  receiver: string;
  assistedBy: string | null;
  /** The limit in words. */
  timeLimit: string;
}

export interface SlipSetting {
  demo: boolean;
  check: AcceptanceSlip['check'];
}

/** The content of a slip, from the dossier's file as it was fixed. Pure. What is not known is left out. */
export function slipOf(matter: SlipMatter, fixed: Fixed, procedure: ProcedureBody, names: SlipNames, setting: SlipSetting): AcceptanceSlip {
  const { dossier, answers } = matter;
  const receivedAt = localMinute(Temporal.Instant.from(dossier.receivedAt!));
  const recordedAt = dossier.recordedAt ? localMinute(Temporal.Instant.from(dossier.recordedAt)) : receivedAt;
  return {
    ...partiesOf(matter),
    place: names.place,
    issuedAt: localMinute(fixed.at),
    parentAgency: names.parentAgency,
    agency: names.agency,
    receivingPoint: names.receivingPoint,
    code: dossier.code,
    procedure: { name: procedure.name.vi, code: procedure.code, case: caseName(procedure, dossier.caseKey ?? null) },
    components: componentsOf(matter, procedure),
    sets: procedure.copies?.vi ?? null,
    timeLimit: names.timeLimit,
    receivedAt,
    recordedAt: recordedAt === receivedAt ? null : recordedAt,
    receiptProof: dossier.receiptProof || null,
    appointment: localMinute(Temporal.Instant.from(dossier.promisedAt!)),
    result: { at: names.receivingPoint, by: wayOf(answers.resultBy) },
    fees: feesOf(procedure, answers as Answers),
    channel: dossier.channel,
    assistedBy: names.assistedBy,
    receiver: names.receiver,
    edition: fixed.edition,
    demo: setting.demo,
    check: setting.check,
  };
}

const localMinute = (at: Instant): string => isoMinute(minuteOf(at));

function partiesOf({ parties: { applicant, submitter } }: SlipMatter): Pick<AcceptanceSlip, 'applicant' | 'submitter'> {
  const owner = applicant.name || submitter.name;
  const filer = submitter.name || owner;
  return {
    applicant: { name: owner, number: applicant.number || null, address: applicant.address || null },
    submitter: {
      name: filer,
      phone: submitter.phone || null,
      email: submitter.email || null,
      onBehalf: filer !== owner,
    },
  };
}

/** Named only where the procedure has several. */
function caseName(procedure: ProcedureBody, key: string | null): string | null {
  return procedure.cases.length > 1 ? caseOf(procedure, key).name.vi : null;
}

/**
 * In the procedure's order: what the desk wrote down on paper; else what came as files or was filled in online. The slip
 * lists what was received, never what should have been.
 */
function componentsOf({ dossier, papers }: SlipMatter, procedure: ProcedureBody): AcceptanceSlip['components'] {
  const intake = dossier.intake ?? [];
  const files = new Set(papers.filter((paper) => paper.kind === 'component').map((paper) => paper.component));
  const listed = procedure.components.flatMap(({ key, name, source }) => {
    const given = intake.filter((one) => one.component === key);
    const electronic = files.has(key) || (source === 'form' && dossier.channel === 'online');
    if (given.length === 0) return electronic ? [{ ...asFile, name: name.vi }] : [];
    return given.map(({ copyKind, copies, toReturn }) => ({ name: name.vi, copyKind, copies, toReturn }));
  });
  return listed.length > 0 ? listed : procedure.components.filter(isForm).map(({ name }) => ({ ...asFiled, name: name.vi }));
}

const asFile = { copyKind: 'electronic' as const, copies: 1, toReturn: false };
/** Taken in before kinds and numbers of copies were written down. */
const asFiled = { copyKind: null, copies: null, toReturn: false };
const isForm = ({ source }: ProcedureBody['components'][number]): boolean => source === 'form';

const ways = ['counter', 'online', 'post'] as const;
const wayOf = (answer: unknown): AcceptanceSlip['result']['by'] => ways.find((way) => way === answer) ?? null;

function feesOf(procedure: ProcedureBody, answers: Answers): AcceptanceSlip['fees'] {
  if (procedure.noFee === true) return [];
  const due = feesDue(procedure, answers);
  if (due.length === 0) return null;
  return due.map(({ fee, quantity, amount }) => ({
    name: fee.name.vi,
    quantity: fee.per === 'dossier' ? null : quantity,
    unit: fee.per === 'dossier' ? null : fee.amount,
    amount,
  }));
}
