import { canonicalJson, type Json } from '#platform/text';
import { localInstant, Temporal } from '#platform/time';
import { acceptanceSlip, type AcceptanceSlip } from '../domain/acceptance-slip.ts';
import { printable } from '../domain/printable.ts';
import { press } from '../adapters/press.ts';
import { code128Symbol, qrSymbol } from '../adapters/symbols.ts';

/** What each kind of paper is made from. */
export interface PaperData {
  acceptanceSlip: AcceptanceSlip;
}
export type PaperKind = keyof PaperData;

/** Millimetres: the width that the bar code may take, and a module of it where there is room; it is 40 modules high. */
const BARS = { width: 90, module: 0.28, modulesHigh: 40 };
const SQUARE_SIDE = 26;

/**
 * The paper as PDF/A-2a bytes: tagged, in Vietnamese, one font. The same data give the same bytes, without network
 * and without files but the template and the fonts. Rejects data of another shape and when the template is at fault.
 */
export function renderPaper<K extends PaperKind>(kind: K, data: PaperData[K]): Promise<Buffer> {
  return printers[kind](data);
}

const printers: { [K in PaperKind]: (data: PaperData[K]) => Promise<Buffer> } = {
  async acceptanceSlip(data) {
    const slip = acceptanceSlip.parse(data);
    const { has, print } = await press();
    const [qr, code128] = [qrSymbol(slip.check.address), code128Symbol(slip.code, BARS.modulesHigh)];
    const module = Math.min(BARS.module, BARS.width / code128.modules);
    const drawn = {
      ...(printable(slip as Json, has) as Record<string, Json>),
      bars: { width: module * code128.modules, height: module * BARS.modulesHigh, quiet: module * code128.quiet },
      square: { side: SQUARE_SIDE },
    };
    const inputs = { data: canonicalJson(drawn), qr: qr.svg, code128: code128.svg };
    return print('acceptance-slip.typ', inputs, secondsOf(slip.issuedAt));
  },
};

function secondsOf(minute: string): number {
  const local = Temporal.PlainDateTime.from(minute);
  return Math.floor(localInstant(local.toPlainDate(), local.toPlainTime().toString({ smallestUnit: 'minute' })).epochMilliseconds / 1_000);
}
