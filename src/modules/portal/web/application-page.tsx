import type { ComponentChildren } from 'preact';
import { CitizenPage, useT, useUrl, type Crumb, type FieldErrors } from '#platform/ui';
import type { Application } from './application.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

export interface ApplicationPageProps {
  application: Application;
  title: string;
  /** A page below the task list: the way up leads there. */
  below?: boolean | undefined;
  errors?: FieldErrors | undefined;
  children: ComponentChildren;
}

/** The frame of every page of an application: where it belongs, and the way up. */
export function ApplicationPage({ application, title, below, errors, children }: ApplicationPageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { body, code } = application.version;
  const crumbs: Crumb[] = [{ href: url(places.procedure(code)), label: words(body.name) }];
  if (below) crumbs.push({ href: url(places.draft(application.draft.id)), label: t('portal.task.title') });
  return (
    <CitizenPage title={title} active="procedures" breadcrumbs={crumbs} errors={errors}>
      {children}
    </CitizenPage>
  );
}
