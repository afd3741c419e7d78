import bwip from 'bwip-js/node';

/** A drawn symbol: its SVG with the quiet zone in it, and how many modules it is wide with that zone. */
export interface DrawnCode {
  svg: string;
  modules: number;
  /** Modules of white on each side that carries one. */
  quiet: number;
}

/** Four modules of white all round (ISO/IEC 18004), error correction M. */
export function qrSymbol(text: string): DrawnCode {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=M');
  if (!symbol || !('pixs' in symbol)) throw new Error('the QR code was not made');
  const { pixs, pixx: side } = symbol;
  const quiet = 4;
  const runs = Array.from({ length: side }, (_, y) => runsOf(pixs.slice(y * side, (y + 1) * side), y + quiet, quiet)).join('');
  return { svg: svg(side + 2 * quiet, side + 2 * quiet, runs), modules: side + 2 * quiet, quiet };
}

/** Ten modules of white at both ends (ISO/IEC 15417); `height` in modules. */
export function code128Symbol(text: string, height: number): DrawnCode {
  const [symbol] = bwip.raw('code128', text);
  if (!symbol || !('sbs' in symbol)) throw new Error('the bar code was not made');
  const quiet = 10;
  let x = quiet;
  let bars = '';
  for (const [i, width] of symbol.sbs.entries()) {
    if (i % 2 === 0) bars += `M${x} 0h${width}v${height}h-${width}z`;
    x += width;
  }
  return { svg: svg(x + quiet, height, bars), modules: x + quiet, quiet };
}

/** Dark modules of one line, joined to runs: drawn apart, viewers show hair-lines between them. */
function runsOf(line: number[], y: number, from: number): string {
  return [...line.join('').matchAll(/1+/g)].map(({ 0: run, index }) => `M${from + index} ${y}h${run.length}v1h-${run.length}z`).join('');
}

const svg = (width: number, height: number, path: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">` +
  `<path fill="#fff" d="M0 0h${width}v${height}H0z"/><path fill="#000" d="${path}"/></svg>`;
