import type { Dossier } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { Alert, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';

/** The same applicant and procedure within seven days: to look at, nothing is held up. */
export function Lately({ dossiers }: { dossiers: readonly Dossier[] }) {
  const t = useT();
  const url = useUrl();
  if (dossiers.length === 0) return null;
  return (
    <Alert tone="warning" title={t('desk.intake.lately', { count: dossiers.length })}>
      <ul>
        {dossiers.map(({ id, code, submittedAt, state }) => (
          <li key={id}>
            <a href={url(places.dossier(id))}>{code}</a>
            {t('desk.intake.latelyOne', { at: formats.dateTime(Temporal.Instant.from(submittedAt)), state: t(`dossier.state.${state}`) })}
          </li>
        ))}
      </ul>
    </Alert>
  );
}
