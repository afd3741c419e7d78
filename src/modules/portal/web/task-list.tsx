import { LinkButton, Note, TaskList, useT, useUrl, type Task } from '#platform/ui';
import type { Component } from '#modules/catalogue';
import type { PaperProgress, SectionProgress } from '../domain/progress.ts';
import { ApplicationPage } from './application-page.tsx';
import type { Application } from './application.ts';
import { DRAFT_DAYS } from './draft-cookie.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** Everything that has to be done, with its state; in any order, as often as one likes. */
export function TaskListPage({ application }: { application: Application }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { draft, version, progress } = application;
  const { done, of } = tally(application);
  const section = ({ section: { key, title }, state }: SectionProgress): Task => ({
    title: words(title),
    state,
    href: url(places.section(draft.id, key)),
  });
  const paper = ({ component, state, files }: PaperProgress<Component>): Task => ({
    title: words(component.name),
    hint: paperHint(t, state, files),
    state,
    href: state === 'blocked' ? undefined : url(places.paper(draft.id, component.key)),
  });
  const check: Task = {
    title: t('portal.check.title'),
    hint: progress.ready ? undefined : t('portal.task.checkHint'),
    state: 'todo',
    href: url(places.check(draft.id)),
  };
  return (
    <ApplicationPage application={application} title={t('portal.task.title')}>
      <h1>{t('portal.task.title')}</h1>
      <p>{words(version.body.name)}</p>
      <p>
        <strong>{t('portal.task.progress', { done, of })}</strong>
      </p>
      <TaskList
        groups={[
          { title: t('portal.task.fill'), tasks: progress.sections.map(section) },
          ...(progress.papers.length > 0 ? [{ title: t('portal.task.papers'), tasks: progress.papers.map(paper) }] : []),
          { title: t('portal.task.send'), tasks: [check] },
        ]}
      />
      {progress.ready && (
        <p>
          <LinkButton size="lg" href={url(places.check(draft.id))} iconEnd="arrowRight">
            {t('portal.check.title')}
          </LinkButton>
        </p>
      )}
      <Note>{t('portal.task.kept', { days: DRAFT_DAYS })}</Note>
      {draft.atDesk ? (
        <Note>{t('portal.task.atDesk')}</Note>
      ) : (
        draft.takeoverCode && <Note>{t('portal.task.takeover', { code: draft.takeoverCode.replace(/^(.{4})/, '$1-') })}</Note>
      )}
    </ApplicationPage>
  );
}

/** Tasks that are done, of those that are not a matter of choice; sending is one. */
export function tally({ progress: { sections, papers } }: Pick<Application, 'progress'>): { done: number; of: number } {
  const counted = [...sections, ...papers.filter((one) => one.state !== 'optional' && one.state !== 'blocked')];
  return { done: counted.filter((one) => one.state === 'done').length, of: counted.length + 1 };
}

function paperHint(t: ReturnType<typeof useT>, state: PaperProgress<Component>['state'], files: number): string | undefined {
  if (files > 0) return t('ui.file.stored', { count: files });
  if (state === 'blocked') return t('portal.paper.blocked');
  return state === 'optional' ? t('portal.paper.optional') : undefined;
}
