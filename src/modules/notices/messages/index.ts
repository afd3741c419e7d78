import en from './en.json' with { type: 'json' };
import vi from './vi.json' with { type: 'json' };

export const messages = { vi, en };
