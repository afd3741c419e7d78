import type { At } from './dossier.ts';

/** The kinds of written notices to an applicant; each has its own running number. */
export const noticeKinds = ['completion', 'supplement', 'acceptanceRefusal', 'payment', 'termination'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** One paper or point that has to be put right (Decree 61/2018 art. 17.1: all of them, at once, with the reason). */
export type NoticeItem = {
  /** Key of the procedure's component; null for what is not one. */
  component: string | null;
  what: string;
  why: string;
};

/** What the notice says. May name persons: it stands in a table, its commitment in the log. */
export type NoticeContent = {
  reason: string;
  /** The rule that it rests on; empty where none is named. */
  basis: string;
  items: NoticeItem[];
  /** Until when the applicant has to act; null where no date was set. */
  deadline: At | null;
};
