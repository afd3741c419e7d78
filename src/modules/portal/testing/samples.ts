import { PDFDocument } from 'pdf-lib';

export async function pdf(pages = 1): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) made.addPage([300, 400]).drawText(`page ${n}`);
  return made.save();
}

export const program = Buffer.from('MZ\u0090\u0000'.padEnd(2_000, 'x'), 'latin1');

/** Right answers of a small print run, by section. */
export const answers: Record<string, Record<string, string>> = {
  applicant: {
    applicantName: 'Trường THCS N. T.',
    applicantKind: 'publicUnit',
    applicantNumber: '47/QĐ-UBND',
    applicantAddress: 'Khóm 3, phường An Xuyên',
  },
  representative: { representativeName: 'Lê T. H.', representativePosition: 'Hiệu trưởng' },
  submitter: { submitterName: 'Nguyễn V. A.', submitterPhone: '0912 000 417', submitterEmail: '', introductionLetter: 'no' },
  publication: {
    documentTitle: 'Sổ tay nuôi tôm – lúa',
    author: 'Tổ Khoa học tự nhiên',
    documentKind: 'print',
    pages: '128',
    pageFormat: '14,5 × 20,5 cm',
    copies: '500',
    language: 'Tiếng Việt',
    foreignLanguage: 'no',
    purpose: 'Phát cho học sinh.\nKhông bán.',
    distribution: 'Trong tỉnh',
  },
  printing: { printerName: '', printerAddress: '' },
};
