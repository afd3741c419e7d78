import type { Id } from '#platform/ids';
import type { At } from './dossier.ts';
import type { HandOver, HandOverAnswer, HandOverDirection, HandOverLine, LineContent } from './hand-over.ts';

/** What each act writes into the chain of a slip, by kind. Ids, numbers and commitments only. */
export interface HandOverFactData {
  'handOver.prepared': { direction: HandOverDirection; no: number; year: number; deskId: Id; agencyId: Id; lines: LineContent[] };
  'handOver.linesChanged': { lines: LineContent[] };
  'handOver.handedOver': Record<string, never>;
  'handOver.accepted': { answers: { answer: HandOverAnswer; remark: string | null }[] };
  'handOver.withdrawn': Record<string, never>;
}

export type HandOverFactKind = keyof HandOverFactData;
export type HandOverFact = { [K in HandOverFactKind]: { kind: K; at: At; actorId: string; data: HandOverFactData[K] } }[HandOverFactKind];

/** The slip after one more fact. As with dossiers, acts and the refolding of the log both go through here. */
export function applyHandOver(id: Id, before: HandOver | null, fact: HandOverFact): HandOver {
  const signed = { by: fact.actorId, at: fact.at };
  if (fact.kind === 'handOver.prepared') {
    const { lines, ...rest } = fact.data;
    const blank = { state: 'prepared', handedOver: null, accepted: null, withdrawn: null, version: 1 } as const;
    return { id, ...rest, ...withLines(lines), ...blank, prepared: signed };
  }
  if (!before) throw new Error(`the log of slip ${id} begins with ${fact.kind}`);
  const next = { ...before, version: before.version + 1 };
  switch (fact.kind) {
    case 'handOver.linesChanged':
      return { ...next, ...withLines(fact.data.lines) };
    case 'handOver.handedOver':
      return { ...next, state: 'handedOver', handedOver: signed };
    case 'handOver.accepted': {
      const { answers } = fact.data;
      const lines = before.lines.map((line, i) => ({ ...line, ...answers[i]! }));
      const asStated = answers.every(({ answer }) => answer === 'there');
      return { ...next, lines, state: asStated ? 'accepted' : 'acceptedWithMismatches', accepted: signed };
    }
    case 'handOver.withdrawn':
      return { ...next, state: 'withdrawn', withdrawn: signed };
  }
}

/** The slip that a whole chain tells; null for an empty one. */
export const foldHandOver = (id: Id, facts: readonly HandOverFact[]): HandOver | null =>
  facts.reduce<HandOver | null>((slip, fact) => applyHandOver(id, slip, fact), null);

function withLines(contents: readonly LineContent[]): Pick<HandOver, 'lines' | 'divisionId' | 'sectors'> {
  const divisions = new Set(contents.map(({ divisionId }) => divisionId));
  const lines: HandOverLine[] = contents.map((content, i) => ({ ...content, no: i + 1, answer: null, remark: null }));
  return {
    lines,
    divisionId: divisions.size === 1 ? contents[0]!.divisionId : null,
    sectors: [...new Set(contents.map(({ sector }) => sector))].sort(),
  };
}
