import type { Catalogues } from '#platform/i18n';
import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

export const messages: Catalogues = { vi, en };
