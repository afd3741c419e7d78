import { describe, expect, test } from 'vitest';
import { procedureBody } from '#modules/catalogue';
import type { Id } from '#platform/ids';
import { Temporal } from '#platform/time';
import publication from '../../../data/catalogue/ca-mau/1.003868.json' with { type: 'json' };
import { acceptanceSlip } from './domain/acceptance-slip.ts';
import { fixedBy, type SlipMatter } from './domain/slip-matter.ts';
import { slipOf, type SlipNames } from './domain/slip-of.ts';
import { sampleSlip } from './testing/sample-slip.ts';

const procedure = procedureBody.parse(publication);
const entry = (chainNo: number, kind: string, at: string, id = 'officer-1') => ({
  chainNo,
  kind: `dossier.${kind}`,
  at: Temporal.Instant.from(at),
  actor: { kind: 'officer', id },
});
const filed = entry(1, 'submitted', '2026-11-23T08:00:00+07:00', 'filing');
const accepted = entry(2, 'accepted', '2026-11-23T09:12:40+07:00');
const nobody = { name: '', number: '', address: '', phone: '', email: '' };

const matter = (more: Partial<SlipMatter['dossier']> = {}, rest: Partial<SlipMatter> = {}): SlipMatter => ({
  dossier: {
    id: 'd' as Id,
    code: 'H12.02-20261123-0000001',
    channel: 'online',
    timeLimit: '10wd',
    procedureVersionId: 'v' as Id,
    agencyId: 'a' as Id,
    receivingPointId: 'p' as Id,
    receivedAt: '2026-11-23T02:12:40Z',
    recordedAt: '2026-11-23T02:12:55Z',
    promisedAt: '2026-12-07T10:00:00Z',
    caseKey: 'first',
    ...more,
  },
  parties: {
    applicant: { ...nobody, name: 'Trường THCS N. T.', number: '47/QĐ-UBND' },
    submitter: { ...nobody, name: 'Nguyễn V. A.', phone: '0912 000 417' },
  },
  answers: { documentKind: 'print', pages: 128 },
  papers: [
    { kind: 'component', component: 'manuscript' },
    { kind: 'component', component: 'manuscript' },
    { kind: 'draftResult', component: null },
  ],
  history: [filed, accepted],
  ...rest,
});

const names: SlipNames = {
  place: 'Tỉnh Cà Mau',
  parentAgency: 'UBND tỉnh',
  agency: 'Sở',
  receivingPoint: 'Trung tâm',
  receiver: 'Trần Thị Đ.',
  assistedBy: null,
  timeLimit: '10 ngày làm việc',
};
const slip = (of: SlipMatter = matter()) =>
  acceptanceSlip.parse(slipOf(of, fixedBy(of.history)!, procedure, names, { demo: false, check: sampleSlip().check }));

describe('which slip a dossier has', () => {
  test('none before it is accepted', () => expect(fixedBy([filed])).toBeUndefined());

  test('the first from acceptance on, whatever is done with the dossier afterwards', () => {
    const first = { basis: 'entry-2', edition: 1, receiverId: 'officer-1', at: accepted.at };
    expect(fixedBy([filed, accepted])).toEqual(first);
    expect(fixedBy([filed, accepted, entry(3, 'assigned', '2026-11-24T09:00:00+07:00')])).toEqual(first);
  });

  test('another after each correction and each move; who accepted it signs still', () => {
    const history = [
      filed,
      accepted,
      entry(3, 'corrected', '2026-11-24T09:00:00+07:00', 'x'),
      entry(4, 'moved', '2026-11-25T09:00:00+07:00', 'y'),
    ];
    expect(fixedBy(history)).toEqual({ basis: 'entry-4', edition: 3, receiverId: 'officer-1', at: history[3]!.at });
  });

  test('a correction before acceptance makes no edition', () => {
    expect(fixedBy([filed, entry(2, 'corrected', '2026-11-23T08:30:00+07:00'), { ...accepted, chainNo: 3 }])).toMatchObject({
      edition: 1,
      basis: 'entry-3',
    });
  });
});

describe('what the slip says', () => {
  test('local minutes; the time of typing only where it is another minute', () => {
    expect(slip()).toMatchObject({
      issuedAt: '2026-11-23T09:12',
      receivedAt: '2026-11-23T09:12',
      recordedAt: null,
      appointment: '2026-12-07T17:00',
    });
    const late = slip(matter({ recordedAt: '2026-11-25T01:30:00Z', receiptProof: 'Biên bản số 15' }));
    expect(late).toMatchObject({ receivedAt: '2026-11-23T09:12', recordedAt: '2026-11-25T08:30', receiptProof: 'Biên bản số 15' });
  });

  test('a submitter who is not the applicant hands in for him', () => {
    expect(slip().submitter).toMatchObject({ name: 'Nguyễn V. A.', onBehalf: true });
    const himself = { applicant: { ...nobody, name: 'Nguyễn V. A.' }, submitter: { ...nobody, phone: '1' } };
    expect(slip(matter({}, { parties: himself })).submitter).toMatchObject({ name: 'Nguyễn V. A.', onBehalf: false });
  });

  test('of an online filing the form and each paper that came as files, once', () => {
    expect(slip().components).toEqual([
      { name: 'Đơn đề nghị cấp giấy phép (Mẫu 05)', copyKind: 'electronic', copies: 1, toReturn: false },
      { name: 'Bản thảo tài liệu', copyKind: 'electronic', copies: 1, toReturn: false },
    ]);
  });

  test('of a filing on paper what the desk wrote down, and which originals go back; a scan of it is no second paper', () => {
    const intake = [
      { component: 'manuscript', copyKind: 'original' as const, copies: 2, toReturn: true },
      { component: 'application', copyKind: 'original' as const, copies: 1, toReturn: false },
    ];
    expect(slip(matter({ channel: 'counter', intake })).components).toEqual([
      { name: 'Đơn đề nghị cấp giấy phép (Mẫu 05)', copyKind: 'original', copies: 1, toReturn: false },
      { name: 'Bản thảo tài liệu', copyKind: 'original', copies: 2, toReturn: true },
    ]);
  });

  test('fees by the table and the answers; none is said, what is not known is left out', () => {
    expect(slip().fees).toEqual([{ name: 'Tài liệu in trên giấy', quantity: 128, unit: 15_000, amount: 1_920_000 }]);
    const of = matter();
    const fees = (noFee: boolean | null) =>
      slipOf(of, fixedBy(of.history)!, { ...procedure, fees: [], noFee }, names, { demo: false, check: sampleSlip().check }).fees;
    expect(fees(true)).toEqual([]);
    expect(fees(null)).toBeNull();
  });

  test('the case only where the procedure has several', () => {
    expect(slip().procedure).toEqual({ name: procedure.name.vi, code: '1.003868', case: null });
    const two = {
      ...procedure,
      code: null,
      cases: [...procedure.cases, { key: 'lost', name: { vi: 'Bị mất', en: 'Lost' }, timeLimit: '7wd' }],
    };
    const of = matter({ caseKey: 'lost' });
    expect(slipOf(of, fixedBy(of.history)!, two, names, { demo: false, check: sampleSlip().check }).procedure).toMatchObject({
      code: null,
      case: 'Bị mất',
    });
  });
});
