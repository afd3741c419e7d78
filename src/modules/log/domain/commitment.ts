import { createHmac } from 'node:crypto';
import { canonicalJson, type Json } from '#platform/text';

/**
 * Stands in the log for a value that may not stand there, as personal data: hex HMAC-SHA256 of its canonical text under
 * a random salt. The salt lives beside the value; erase both, and what is left in the log says nothing.
 */
export const commitment = (salt: Uint8Array, value: Json): string => createHmac('sha256', salt).update(canonicalJson(value)).digest('hex');
