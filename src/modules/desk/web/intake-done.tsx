import type { ProcedureVersion } from '#modules/catalogue';
import type { Dossier, Parties } from '#modules/dossier';
import { formats } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { Alert, Button, Code, DefinitionList, Form, LinkButton, OfficerPage, Panel, Row, useT, useUrl } from '#platform/ui';
import { Lately } from './intake-lately.tsx';
import { intakePlaces } from './intake-places.ts';
import { payPlaces } from './payment-places.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

export interface IntakeDonePageProps {
  procedure: ProcedureVersion;
  dossier: Dossier;
  parties: Parties;
  /** Perhaps the same dossier. */
  lately: Dossier[];
  /** Whole dong that are to be collected. */
  open: number;
}

/** What was taken in: its code, its day, the slip to print, and the next dossier. */
export function IntakeDonePage({ procedure, dossier, parties, lately, open }: IntakeDonePageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const isAccepted = dossier.receivedAt !== null;
  const when = (at: string | null) => (at === null ? '' : formats.dateTime(Temporal.Instant.from(at)));
  const title = dossier.assistedBy === null ? 'desk.intake.sentByHim' : isAccepted ? 'desk.intake.accepted' : 'desk.intake.kept';
  return (
    <OfficerPage
      title={t(title)}
      intro={words(procedure.body.name)}
      back={{ href: url(intakePlaces.board), label: t('desk.intake.title') }}
    >
      {!isAccepted && (
        <Alert tone="warning" title={t('desk.intake.waits')}>
          {open > 0 && <p>{t('desk.intake.payFirst', { amount: formats.money(open) })}</p>}
        </Alert>
      )}
      <Lately dossiers={lately} />
      <Panel id="done" title={<Code>{dossier.code}</Code>}>
        <DefinitionList
          items={[
            { term: t('desk.intake.applicant'), value: parties.applicant.name },
            { term: t('desk.intake.submitter'), value: parties.submitter.name },
            ...(isAccepted
              ? [
                  { term: t('desk.intake.receivedAt'), value: when(dossier.receivedAt) },
                  { term: t('desk.intake.promisedAt'), value: when(dossier.promisedAt) },
                ]
              : []),
            ...(open > 0 ? [{ term: t('desk.intake.due'), value: formats.money(open) }] : []),
          ]}
        />
        <Row>
          {isAccepted && (
            <LinkButton href={url(intakePlaces.slip(dossier.id))} icon="print" keyHint="p">
              {t('desk.intake.print')}
            </LinkButton>
          )}
          {open > 0 && (
            <LinkButton href={url(payPlaces.account(dossier.id))} variant="secondary" keyHint="f">
              {t('desk.intake.collect')}
            </LinkButton>
          )}
          <LinkButton href={url(places.dossier(dossier.id))} variant="secondary" keyHint="o">
            {t('desk.intake.open')}
          </LinkButton>
        </Row>
        <Next dossier={dossier} />
      </Panel>
    </OfficerPage>
  );
}

/** The next one: of the same people under the same procedure, or anything else. */
function Next({ dossier: { id, procedureVersionId, caseKey, channel } }: Pick<IntakeDonePageProps, 'dossier'>) {
  const t = useT();
  const url = useUrl();
  return (
    <Form action={url(intakePlaces.board)}>
      <input type="hidden" name="like" value={id} />
      <Row>
        <Button
          name="start"
          value={`${procedureVersionId}~${caseKey}~${channel === 'post' ? 'post' : 'counter'}`}
          variant="secondary"
          keyHint="s"
        >
          {t('desk.intake.nextSame')}
        </Button>
        <LinkButton href={url(intakePlaces.board)} variant="tertiary" keyHint="n">
          {t('desk.intake.next')}
        </LinkButton>
      </Row>
    </Form>
  );
}
