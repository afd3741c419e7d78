/** The names of the files that the applicant handed in, in their order: what the commitment to a dossier's papers is to. */
export const componentNames = (papers: readonly { kind: string; name: string }[]): string[] =>
  papers.filter((paper) => paper.kind === 'component').map((paper) => paper.name);
