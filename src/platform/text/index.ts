export { canonicalJson, type Json } from './canonical-json.ts';
export { fold } from './fold.ts';
export { linesOf, UNREADABLE_LINE } from './lines.ts';
export { cleanText, safeText } from './safe-text.ts';
