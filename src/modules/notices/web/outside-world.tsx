import type { Arrival } from '#modules/notification';
import { Alert, Chip, Chips, CitizenPage, EmptyState, LinkButton, Pagination, Stack, addresses, useT, useUrl } from '#platform/ui';
import { ArrivalCard } from './arrival-card.tsx';

export interface OutsideWorldProps {
  /** Newest first. */
  shown: readonly Arrival[];
  /** Only this person's are shown. */
  recipient: string | null;
  newer: string | undefined;
  older: string | undefined;
}

/** The demo's outside world: the phones and letter boxes of the people, all in one place. */
export function OutsideWorldPage({ shown, recipient, newer, older }: OutsideWorldProps) {
  const t = useT();
  const url = useUrl();
  return (
    <CitizenPage title={t('notices.outside.title')}>
      <h1>{t('notices.outside.title')}</h1>
      <p>{t('notices.outside.intro')}</p>
      <Stack>
        <Alert title={t('notices.outside.standIn')}>
          <p>{t('notices.outside.standInText')}</p>
        </Alert>
        {recipient !== null && (
          <Chips label={t('notices.outside.filters')}>
            <Chip href={url('/the-gioi-ngoai')} on removable>
              {t('notices.outside.only', { recipient })}
            </Chip>
          </Chips>
        )}
        {shown.length === 0 && <Nothing />}
        {shown.map((arrival) => (
          <ArrivalCard key={arrival.messageId} arrival={arrival} />
        ))}
        {(newer ?? older) && <Pagination newer={newer && url(newer)} older={older && url(older)} />}
      </Stack>
    </CitizenPage>
  );
}

function Nothing() {
  const t = useT();
  const url = useUrl();
  const start = <LinkButton href={url(addresses.procedures)}>{t('notices.outside.start')}</LinkButton>;
  return (
    <EmptyState title={t('notices.outside.none')} action={start}>
      {t('notices.outside.noneText')}
    </EmptyState>
  );
}
