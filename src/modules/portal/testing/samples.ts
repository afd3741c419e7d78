import { crc32, deflateSync } from 'node:zlib';
import { PDFDocument } from 'pdf-lib';

export async function pdf(pages = 1): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let n = 1; n <= pages; n++) made.addPage([300, 400]).drawText(`page ${n}`);
  return made.save();
}

/** A grey picture of one point; another number is another file. */
export function png(grey = 0): Uint8Array {
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, grey]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
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
