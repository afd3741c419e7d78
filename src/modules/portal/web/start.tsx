import { referenceOf, type ProcedureBody, type ProcedureCase } from '#modules/catalogue';
import { formats } from '#platform/i18n';
import type { Id } from '#platform/ids';
import type { Instant } from '#platform/time';
import { Button, CitizenPage, Form, IconList, LinkButton, Note, Radios, Row, useT, useUrl, type FieldErrors } from '#platform/ui';
import { ComponentList } from './component-list.tsx';
import { DRAFT_DAYS, MOST_DRAFTS } from './draft-cookie.ts';
import { limitIn } from './limit.ts';
import { places } from './places.ts';
import { useWords } from './words.ts';

/** A draft of this browser that can be gone on with. */
export interface FoundDraft {
  id: Id;
  startedAt: Instant;
  /** Tasks that are done, of all that there are. */
  done: number;
  of: number;
}

export interface StartProps {
  procedure: ProcedureBody;
  drafts: readonly FoundDraft[];
  /** Its cases that can be filed here; where there are several, one is asked for. */
  services: readonly ProcedureCase[];
  /** Why none could be begun. */
  errors?: FieldErrors | undefined;
}

/** Before one begins: how long a draft is kept and where, what is needed, and drafts that are already there. */
export function StartPage({ procedure, drafts, services, errors }: StartProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const name = words(procedure.name);
  return (
    <CitizenPage
      title={t('portal.start.title', { name })}
      active="procedures"
      breadcrumbs={[{ href: url(places.procedure(referenceOf(procedure))), label: name }]}
      errors={errors}
    >
      <h1>{t('portal.start.heading')}</h1>
      <p>{name}</p>
      {drafts.length > 0 && (
        <>
          <h2>{t('portal.start.goOn')}</h2>
          <IconList items={drafts.map((draft) => item(draft))} />
        </>
      )}
      <h2>{t('portal.start.kept')}</h2>
      <p>{t('portal.start.keptText', { days: DRAFT_DAYS, most: MOST_DRAFTS })}</p>
      <h2>{t('portal.procedure.papers')}</h2>
      <ComponentList procedure={procedure} />
      {services.length === 0 ? <p>{t('portal.procedure.notOnline')}</p> : <Begin {...{ procedure, drafts, services, errors }} />}
      <Note>{t('portal.start.data')}</Note>
    </CitizenPage>
  );

  function item({ id, startedAt, done, of }: FoundDraft) {
    return {
      icon: 'form' as const,
      title: t('portal.start.draft', { at: formats.dateTime(startedAt) }),
      text: t('portal.task.progress', { done, of }),
      extra: <LinkButton href={url(places.draft(id))}>{t('portal.start.continue')}</LinkButton>,
    };
  }
}

/** The button, and where the procedure has several cases the question which it is. */
function Begin({ procedure, drafts, services, errors }: StartProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  return (
    <Form action={url(places.start(referenceOf(procedure)))}>
      <input type="hidden" name="new" value="yes" />
      {services.length > 1 ? (
        <Radios
          name="case"
          label={t('portal.start.case')}
          hint={t('portal.start.caseHint')}
          options={services.map(({ key, name, timeLimit }) => ({
            value: key,
            label: words(name),
            hint: timeLimit === null ? undefined : limitIn(t, timeLimit),
          }))}
          error={errors?.case}
        />
      ) : (
        <input type="hidden" name="case" value={services[0]?.key} />
      )}
      <Row>
        <Button size="lg" variant={drafts.length > 0 ? 'secondary' : 'primary'} iconEnd="arrowRight">
          {t(drafts.length > 0 ? 'portal.start.beginAnew' : 'portal.start.begin')}
        </Button>
      </Row>
    </Form>
  );
}
