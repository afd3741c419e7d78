import type { AcceptanceSlip } from '../domain/acceptance-slip.ts';

/** An acceptance slip of a made-up person, with everything on it. */
export const sampleSlip = (more: Partial<AcceptanceSlip> = {}): AcceptanceSlip => ({
  place: 'Tỉnh Cà Mau',
  issuedAt: '2026-11-23T09:12',
  parentAgency: 'Ủy ban nhân dân tỉnh Cà Mau',
  agency: 'Sở Văn hóa, Thể thao và Du lịch',
  receivingPoint: 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau',
  code: 'H12.02-20261123-0000001',
  procedure: { name: 'Cấp giấy phép xuất bản tài liệu không kinh doanh', code: '1.003868', case: null },
  applicant: { name: 'Trường THCS N. T.', number: '47/QĐ-UBND', address: 'Khóm 3, phường An Xuyên, tỉnh Cà Mau' },
  submitter: { name: 'Nguyễn V. A.', phone: '0912 000 417', email: 'a@example.vn', onBehalf: true },
  components: [
    { name: 'Đơn đề nghị cấp giấy phép (Mẫu 05)', copyKind: 'original', copies: 1, toReturn: false },
    { name: 'Bản thảo tài liệu', copyKind: 'original', copies: 2, toReturn: false },
    { name: 'Ý kiến xác nhận', copyKind: 'certified', copies: 1, toReturn: false },
    { name: 'Quyết định thành lập', copyKind: 'original', copies: 1, toReturn: true },
  ],
  sets: '01 bộ',
  timeLimit: '10 ngày làm việc',
  receivedAt: '2026-11-23T09:12',
  recordedAt: null,
  receiptProof: null,
  appointment: '2026-12-07T17:00',
  result: { at: 'Trung tâm Phục vụ hành chính công tỉnh Cà Mau', by: 'counter' },
  fees: [{ name: 'Tài liệu in trên giấy', quantity: 128, unit: 15_000, amount: 1_920_000 }],
  channel: 'counter',
  assistedBy: null,
  receiver: 'Trần Thị Đ. Ễ.',
  edition: 1,
  demo: false,
  check: {
    address: 'https://dichvucong.camau.gov.vn/kiem-tra/3F7K9XQ2M4TR8WZC6D1VP5BNH0',
    printed: '3F7K9-XQ2M4-TR8WZ-C6D1V-P5BNH0',
    page: 'dichvucong.camau.gov.vn/kiem-tra',
  },
  ...more,
});
