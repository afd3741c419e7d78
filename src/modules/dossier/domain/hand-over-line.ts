import type { Dossier } from './dossier.ts';
import type { HandedPaper, HandOver, LineContent } from './hand-over.ts';

/**
 * Where the paper of a dossier is: `desk` where a slip brought it back there, `agency`, or on an open slip (`moving`).
 * Null before its first slip: where it was received.
 */
export type PapersAt = 'desk' | 'agency' | 'moving' | null;

/** Why a dossier cannot go on a slip; each has its words, `dossier.handOver.fault.<name>`. */
export type LineFault = 'elsewhere' | 'noPaper' | 'notReceived' | 'moving' | 'alreadyThere' | 'nothingToGive';

type Way = Pick<HandOver, 'direction' | 'deskId' | 'agencyId'>;

/** What of this dossier goes that way now, or why nothing does. Pure; rights are asked elsewhere. */
export function lineFor(dossier: Dossier, papersAt: PapersAt, way: Way): LineContent | LineFault {
  if (dossier.receivingPointId !== way.deskId || dossier.agencyId !== way.agencyId) return 'elsewhere';
  // A wholly electronic dossier needs no slip: its routing is the hand-over (practice 14).
  if (dossier.channel === 'online') return 'noPaper';
  if (papersAt === 'moving') return 'moving';
  return way.direction === 'toAgency' ? toAgency(dossier, papersAt) : toDesk(dossier, papersAt);
}

function toAgency(dossier: Dossier, papersAt: PapersAt): LineContent | LineFault {
  if (dossier.receivedAt === null) return 'notReceived';
  if (papersAt === 'agency') return 'alreadyThere';
  return papersAt === 'desk' || dossier.issuedAt !== null || dossier.step === null ? 'nothingToGive' : content(dossier, 'papers');
}

function toDesk(dossier: Dossier, papersAt: PapersAt): LineContent | LineFault {
  if (papersAt === 'desk') return 'alreadyThere';
  if (dossier.returnedAt !== null) return 'nothingToGive';
  if (dossier.issuedAt !== null) return content(dossier, 'result');
  // Ended without a result: what the applicant handed in goes back.
  return papersAt === 'agency' && dossier.step === null ? content(dossier, 'papers') : 'nothingToGive';
}

const content = (dossier: Dossier, what: LineContent['what']): LineContent => ({
  dossierId: dossier.id,
  divisionId: dossier.divisionId,
  sector: dossier.sector,
  what,
  papers: handedPapers(dossier, what),
  resultNumber: what === 'result' ? dossier.resultNumber : null,
});

/** With a result go the originals that were only shown; without one, all that was handed in. */
const handedPapers = ({ intake }: Dossier, what: LineContent['what']): HandedPaper[] =>
  intake
    .filter(({ copyKind, toReturn }) => copyKind !== 'electronic' && (what === 'papers' || toReturn))
    .map(({ component, copyKind, copies }) => ({ component, copyKind, copies }));

/** Where the paper is after the receiver's answer; before it, `moving`. */
export function placeAfter(
  way: Pick<HandOver, 'direction'>,
  line: Pick<LineContent, 'what'>,
  answer: 'there' | 'missing' | 'other',
): PapersAt {
  if (way.direction === 'toAgency') return answer === 'missing' ? null : 'agency';
  const came = answer === 'there' || (answer === 'other' && line.what === 'papers');
  return came ? 'desk' : 'agency'; // a document that is not the one stated goes back: the result is not at the desk
}

/** Where it is again when the slip is withdrawn. */
export const placeBefore = ({ direction }: Pick<HandOver, 'direction'>): PapersAt => (direction === 'toAgency' ? null : 'agency');
