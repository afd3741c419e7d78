import type { Id } from '#platform/ids';
import type { At, ComponentIntake } from './dossier.ts';

/** `toAgency`: papers to be handled. `toDesk`: results, and originals of what ended without one. */
export const handOverDirections = ['toAgency', 'toDesk'] as const;
export type HandOverDirection = (typeof handOverDirections)[number];

export type HandOverState = 'prepared' | 'handedOver' | 'accepted' | 'acceptedWithMismatches' | 'withdrawn';

/** While a slip is open its dossiers can stand in no other. */
export const isOpen = (state: HandOverState): boolean => state === 'prepared' || state === 'handedOver';

/** What the receiver found: as stated, not there, or something else than stated. */
export const handOverAnswers = ['there', 'missing', 'other'] as const;
export type HandOverAnswer = (typeof handOverAnswers)[number];

/** A component and how many of it. */
export type HandedPaper = Pick<ComponentIntake, 'component' | 'copyKind' | 'copies'>;

export type LineContent = {
  dossierId: Id;
  divisionId: Id;
  sector: string;
  what: 'papers' | 'result';
  /** What was handed in on paper; empty where the intake did not count it. */
  papers: HandedPaper[];
  resultNumber: string | null;
};

export interface HandOverLine extends LineContent {
  /** 1, 2, 3 … on the slip. */
  no: number;
  answer: HandOverAnswer | null;
  /** Commitment to the receiver's words, which stand beside the line: they may name persons. */
  remark: string | null;
}

/** Who did it and when. */
export type Signed = { by: Id; at: At };

/** Paper that goes from the desk to an agency or back, as the slip's own log tells it. */
export interface HandOver {
  id: Id;
  direction: HandOverDirection;
  /** Number of the slip: `no` counts within the unit that gives and the year. */
  no: number;
  year: number;
  deskId: Id;
  agencyId: Id;
  /** The division of every line; null where they are of several. */
  divisionId: Id | null;
  /** Those of the lines, sorted. */
  sectors: string[];
  state: HandOverState;
  lines: HandOverLine[];
  prepared: Signed;
  handedOver: Signed | null;
  /** When the receiver accepted, with or without mismatches. */
  accepted: Signed | null;
  withdrawn: Signed | null;
  version: number;
}

/** `17/2026`, as it is printed. */
export const handOverNumber = ({ no, year }: Pick<HandOver, 'no' | 'year'>): string => `${no}/${year}`;

export const giverOf = ({ direction, deskId, agencyId }: Pick<HandOver, 'direction' | 'deskId' | 'agencyId'>): Id =>
  direction === 'toAgency' ? deskId : agencyId;

export const receiverOf = ({ direction, deskId, agencyId }: Pick<HandOver, 'direction' | 'deskId' | 'agencyId'>): Id =>
  direction === 'toAgency' ? agencyId : deskId;

/** Most dossiers on a slip: what two people can count through together. */
export const MOST_LINES = 200;
