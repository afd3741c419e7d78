import type { Arrival } from '#modules/notification';
import { Card, Code, DefinitionList, Icon, MomentText, addresses, useT, useUrl } from '#platform/ui';

interface Shown {
  arrival: Arrival;
}

/** One message as it lies before who got it: a bubble on a phone, or a letter. */
export function ArrivalCard({ arrival }: Shown) {
  const t = useT();
  const url = useUrl();
  const { messageId, channel, recipient } = arrival;
  const id = `m-${messageId}`;
  const inbox = <a href={url(`/the-gioi-ngoai?${new URLSearchParams({ to: recipient })}`)}>{recipient}</a>;
  return (
    <article aria-labelledby={id}>
      <Card>
        <h2 id={id}>
          <Icon name={channel === 'sms' ? 'phone' : 'mail'} /> {t(`notification.channel.${channel}`)} · {inbox}
        </h2>
        {channel === 'sms' ? <Bubble arrival={arrival} /> : <Letter arrival={arrival} />}
        <Foot arrival={arrival} />
      </Card>
    </article>
  );
}

const Bubble = ({ arrival }: Shown) => (
  <Card tinted>
    <p>{arrival.body}</p>
  </Card>
);

const Letter = ({ arrival: { subject, body } }: Shown) => (
  <>
    <h3>{subject}</h3>
    {body.split('\n\n').map((paragraph) => (
      <p key={paragraph}>{paragraph.split('\n').flatMap((line, n) => (n === 0 ? [line] : [<br key={line} />, line]))}</p>
    ))}
  </>
);

function Foot({ arrival: { aboutKind, reference, arrivedAt } }: Shown) {
  const t = useT();
  const url = useUrl();
  const code = <Code>{reference}</Code>;
  const tracked = <a href={url(`${addresses.track}?${new URLSearchParams({ code: reference })}`)}>{code}</a>;
  return (
    <DefinitionList
      layout="columns"
      items={[
        { term: t('notices.outside.about'), value: aboutKind === 'dossier' ? tracked : code },
        { term: t('notices.outside.arrived'), value: <MomentText at={arrivedAt} /> },
      ]}
    />
  );
}
