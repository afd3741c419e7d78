import type { DossierFile, FormerPersonal } from '#modules/dossier';
import type { Answers, Form } from '#modules/forms';
import type { Words } from '#modules/rules';
import type { Lang } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { sheetOf, type Shown } from './sheet.ts';

/** One correction: who put what right, and when. */
export interface Correction {
  no: number;
  at: Instant;
  by: Id;
  changes: { key: string; label: Words; before: Shown; after: Shown }[];
}

/** What each correction changed, newest first: the answers before it beside those after it. */
export function correctionsOf(form: Form, former: readonly FormerPersonal[], answers: DossierFile['answers'], lang: Lang): Correction[] {
  return former
    .map((one, n): Correction => {
      const next = former[n + 1];
      const after = next ? (JSON.parse(next.answers) as Answers) : (answers as Answers);
      return {
        no: one.no,
        at: one.replacedAt,
        by: one.replacedBy,
        changes: changesOf(form, JSON.parse(one.answers) as Answers, after, lang),
      };
    })
    .toReversed();
}

function changesOf(form: Form, before: Answers, after: Answers, lang: Lang): Correction['changes'] {
  const [was, is] = [before, after].map(
    (answers) => new Map(sheetOf(form, answers, lang).flatMap(({ lines }) => lines.map((line) => [line.key, line]))),
  );
  const keys = [...new Set([...was!.keys(), ...is!.keys()])];
  return keys.flatMap((key) => {
    const [old, now] = [was!.get(key), is!.get(key)];
    const [left, right] = [old?.shown ?? nothing, now?.shown ?? nothing];
    return JSON.stringify(left) === JSON.stringify(right) ? [] : [{ key, label: (now ?? old)!.label, before: left, after: right }];
  });
}

const nothing: Shown = { key: 'desk.sheet.empty' };
