export { canonicalJson, type Json } from './canonical-json.ts';
export { fold } from './fold.ts';
export { cleanText, safeText } from './safe-text.ts';
