import qrcode from 'qrcode';

/** Four modules of white all round (ISO/IEC 18004). */
const QUIET = 4;

/** A QR code as a drawing, error correction M. `label`: what it says, for those who hear it. */
export function Qr({ text, label }: { text: string; label: string }) {
  const { modules } = qrcode.create(text, { errorCorrectionLevel: 'M' });
  const side = modules.size + 2 * QUIET;
  const dark = Array.from(modules.data, (bit, i) =>
    bit ? `M${(i % modules.size) + QUIET} ${Math.floor(i / modules.size) + QUIET}h1v1h-1z` : '',
  ).join('');
  return (
    <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={dark} fill="#000" />
    </svg>
  );
}
