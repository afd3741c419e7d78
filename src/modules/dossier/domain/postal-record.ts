import { safeText } from '#platform/text';

/** What the desk typed of the post's papers, beside number and time of the hand-over record. */
export interface SaidPost {
  postOffice: string;
  noteNumber: string;
  noteList: string;
}

/** Letters that each takes. */
export const postLengths = { postOffice: 200, noteNumber: 60, noteList: 4_000 } as const;

/** The same, clean, or what is at fault with each. The post office has to be named. */
export function readPost(said: SaidPost): { post: SaidPost; faults: Record<string, string> } {
  const faults: Record<string, string> = {};
  const read = (name: keyof SaidPost, min: number): string => {
    const text = safeText(postLengths[name], min).safeParse(said[name]);
    if (!text.success)
      faults[name] = text.error.issues[0]!.message === 'text.required' ? 'dossier.takeIn.postOffice' : text.error.issues[0]!.message;
    return text.data ?? '';
  };
  return { post: { postOffice: read('postOffice', 1), noteNumber: read('noteNumber', 0), noteList: read('noteList', 0) }, faults };
}
