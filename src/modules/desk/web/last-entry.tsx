import { formats } from '#platform/i18n';
import { useT } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import type { Case } from '../use-cases/read-case.ts';
import { useLogLines } from './case-log.tsx';

/** Who did the newest thing that the log of the dossier knows, and when. */
export function LastEntry({ kase }: { kase: Case }) {
  const t = useT();
  const [last] = useLogLines(kase);
  if (!last) return null;
  const name = last.actor === 'officer' ? officerName(kase.names, last.officerId) : kase.parties.submitter.name;
  return <>{t('desk.changed.last', { name, act: t(last.act), at: formats.dateTime(last.at) })}</>;
}
