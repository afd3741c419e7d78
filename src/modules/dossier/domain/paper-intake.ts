import { componentNeeded, type Answers } from '#modules/forms';
import type { ProcedureBody } from '#modules/catalogue';
import type { Id } from '#platform/ids';
import type { ComponentIntake, CopyKind } from './dossier.ts';

/** Kinds of copies that are paper. */
export const paperKinds = ['original', 'certified', 'checked'] as const satisfies readonly CopyKind[];

/** What the desk typed about one component. */
export interface TypedPaper {
  component: string;
  /** Empty: nothing was handed in on paper. */
  copyKind: string;
  copies: string;
  toReturn: boolean;
}

/** The field of a component; its number and whether it goes back have fields of their own. */
export const paperField = (component: string, part: 'kind' | 'copies' | 'toReturn' = 'kind'): string => `paper.${component}.${part}`;

interface Looked {
  intake: ComponentIntake[];
  faults: Record<string, string>;
}

/**
 * What was handed in, component by component. At fault is one that these answers need and that is neither there on paper
 * nor as a file, a number of copies that is none, and an original to give back that is no original.
 */
export function lookAtPapers(
  { components }: Pick<ProcedureBody, 'components'>,
  { answers, papers, files, checkedBy }: { answers: Answers; papers: readonly TypedPaper[]; files: ReadonlySet<string>; checkedBy: Id },
): Looked {
  const looked: Looked = { intake: [], faults: {} };
  for (const component of components) {
    const paper = papers.find((one) => one.component === component.key);
    const isNeeded = component.source === 'upload' && componentNeeded(component, answers) === 'yes';
    if (!paper || paper.copyKind === '') {
      if (isNeeded && !files.has(component.key)) looked.faults[paperField(component.key)] = 'dossier.takeIn.componentMissing';
    } else lookAtPaper(looked, paper, checkedBy);
  }
  return looked;
}

function lookAtPaper({ intake, faults }: Looked, { component, copyKind, copies, toReturn }: TypedPaper, checkedBy: Id): void {
  const kind = paperKinds.find((one) => one === copyKind);
  const isNumber = /^[1-9]\d?$/.test(copies);
  if (!kind) faults[paperField(component)] = 'dossier.takeIn.copyKind';
  if (!isNumber) faults[paperField(component, 'copies')] = 'dossier.takeIn.copies';
  if (toReturn && kind && kind !== 'original') faults[paperField(component, 'toReturn')] = 'dossier.takeIn.returnOnlyOriginals';
  if (kind && isNumber) intake.push({ component, copyKind: kind, copies: Number(copies), toReturn, checkedBy });
}
