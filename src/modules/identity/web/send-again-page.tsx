import { SENT_AGAIN } from '#platform/http';
import { Button, Card, CitizenPage, Form, Lead, LinkButton, Row, useT, useUrl } from '#platform/ui';
import type { Carried } from './carried.ts';

/** After logging in again: what was typed is still there and is sent with one press; files have to be chosen again. */
export function SendAgainPage({ carried }: { carried: Carried }) {
  const t = useT();
  const url = useUrl();
  const { to, fields, hadFiles } = carried;
  // The form's own key is new: the old form was never taken.
  const kept = fields.filter(([name]) => name !== '_key');
  return (
    <CitizenPage title={t('identity.again.title')}>
      <Lead title={t('identity.again.title')}>{t(hadFiles ? 'identity.again.withFiles' : 'identity.again.text')}</Lead>
      {kept.filter(isWritten).map(([name, text]) => (
        <Card key={name} tinted>
          {text.split('\n').map((line, i) => (
            <p key={i}>{line}</p>
          ))}
        </Card>
      ))}
      <Form action={url(to)}>
        {kept.map(([name, text], i) => (
          <input key={i} type="hidden" name={name} value={text} />
        ))}
        {hadFiles && <input type="hidden" name={SENT_AGAIN} value="yes" />}
        <Row>
          <Button>{t(hadFiles ? 'identity.again.open' : 'identity.again.send')}</Button>
          <LinkButton variant="secondary" href={url('/lam-viec')}>
            {t('identity.again.leave')}
          </LinkButton>
        </Row>
      </Form>
    </CitizenPage>
  );
}

/** Texts that somebody wrote, not ids and choices. */
const isWritten = ([name, text]: Carried['fields'][number]): boolean => !name.startsWith('_') && /\s/.test(text.trim());
