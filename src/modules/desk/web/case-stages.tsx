import { formats } from '#platform/i18n';
import { localDate } from '#platform/time';
import { Panel, Stages, useT } from '#platform/ui';
import { normWords } from '../domain/clock.ts';
import { officerName } from '../domain/holder.ts';
import { stagesOf, type Stage } from '../domain/stages.ts';
import type { CaseView } from './case-view.ts';
import { useWords } from './words.ts';

/** The steps of the workflow: done with who and when, now, next. */
export function StagesPanel({ view: { kase } }: { view: CaseView }) {
  const t = useT();
  const words = useWords();
  const note = (stage: Stage): string => {
    const norm = normWords(stage.step.norm);
    if (stage.state === 'done') {
      const { officerId, closedAt } = stage.done;
      return t('desk.stages.done', { name: officerName(kase.names, officerId), at: closedAt ? formats.dateTime(closedAt) : '' });
    }
    const isCounted = stage.state === 'now' && kase.dossier.heldFrom === null;
    if (isCounted && stage.open?.dueAt) return t('desk.clock.until', { date: formats.date(localDate(stage.open.dueAt)) });
    return t(norm.key, norm.values);
  };
  const stages = stagesOf(kase.workflow, kase.dossier.step, kase.steps);
  return (
    <Panel id="stages" title={t('desk.stages.title')}>
      <Stages stages={stages.map((stage) => ({ title: words(stage.step.name), state: stage.state, note: note(stage) }))} />
    </Panel>
  );
}
