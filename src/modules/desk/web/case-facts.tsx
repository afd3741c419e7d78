import { Code, Icon, useT, type IconName } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';

export const channelIcons: Record<Case['dossier']['channel'], IconName> = { online: 'monitor', counter: 'counter', post: 'mail' };

/** Code, applicant, submitter with telephone, channel: what stands under every heading about a dossier. */
export function useFacts({ dossier, parties }: Case) {
  const t = useT();
  const { applicant, submitter } = parties;
  return [
    <Code>{dossier.code}</Code>,
    <>
      {t('desk.case.applicant')} <b>{applicant.name}</b>
    </>,
    <>
      {t('desk.case.submitter')} <b>{submitter.name}</b>
      {submitter.phone && (
        <>
          , <a href={`tel:${submitter.phone.replace(/[^\d+]/g, '')}`}>{submitter.phone}</a>
        </>
      )}
    </>,
    <>
      <Icon name={channelIcons[dossier.channel]} /> {t(`dossier.channel.${dossier.channel}`)}
    </>,
  ];
}
