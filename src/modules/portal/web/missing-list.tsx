import { isWaiting } from '#modules/uploads';
import { Alert, fieldId, useT, useUrl } from '#platform/ui';
import type { Application } from './application.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** What is missing or wrong, each with the way to it. */
export function MissingList({ application: { draft, pending, progress } }: { application: Application }) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const answers = progress.sections.flatMap(({ section, fields, faults }) =>
    fields
      .filter((field) => faults[field.key] !== undefined)
      .map((field) => ({
        href: `${url(places.section(draft.id, section.key))}#${fieldId(field.key)}`,
        label: words(field.label),
        why: t(faults[field.key]!),
      })),
  );
  const waits = ({ key }: { key: string }) => pending.some((upload) => isWaiting(upload) && upload.componentKey === key);
  const papers = progress.papers
    .filter((one) => one.state === 'todo' || waits(one.component))
    .map(({ component }) => ({
      href: url(places.paper(draft.id, component.key)),
      label: words(component.name),
      why: t(waits(component) ? 'portal.check.waiting' : 'dossier.submit.componentMissing'),
    }));
  const all = [...answers, ...papers];
  return (
    <Alert tone="neutral" title={t('portal.check.missing', { count: all.length })}>
      <ul>
        {all.map(({ href, label, why }) => (
          <li key={href}>
            <a href={href}>{label}</a>: {why}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
