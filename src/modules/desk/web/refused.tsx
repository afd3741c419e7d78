import type { RefusalName } from '#platform/results';
import { Badge, Card, DefinitionList, LinkButton, OfficerPage, Row, useT, useUrl } from '#platform/ui';
import type { DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { useFacts } from './case-facts.tsx';
import { HolderName } from './holder.tsx';
import { LastEntry } from './last-entry.tsx';
import { Lines } from './lines.tsx';
import { places } from './places.ts';
import type { Typed } from './typed.ts';
import { useWords } from './words.ts';

export interface RefusedPageProps {
  kase: Case;
  act: DeskAct;
  /** Why; `Conflict` where somebody has acted since. */
  name: RefusalName;
  /** More exact words, where there are some. */
  reason: string | null;
  /** What was typed and not taken. */
  typed: Typed;
}

/** An act that could not be done: why, how the dossier stands now, and what was typed, to be copied. */
export function RefusedPage({ kase, act, name, reason, typed }: RefusedPageProps) {
  const t = useT();
  const url = useUrl();
  const words = useWords();
  const { dossier, holder } = kase;
  const step = kase.workflow.steps.find((one) => one.key === dossier.step);
  const written = Object.entries(typed).filter(([field, text]) => isWords(field) && text !== '');
  return (
    <OfficerPage
      title={t('desk.refused.title', { act: t(`dossier.act.${act}`) })}
      back={{ href: url(places.dossier(dossier.id)), label: t('desk.act.back') }}
      facts={useFacts(kase)}
    >
      <p>{reason ?? t(`desk.refused.${name === 'NotYours' || name === 'Conflict' ? name : 'WrongState'}`)}</p>
      <DefinitionList
        items={[
          { term: t('desk.refused.last'), value: <LastEntry kase={kase} /> },
          { term: t('desk.refused.state'), value: <Badge tone="status">{t(`dossier.state.${dossier.state}`)}</Badge> },
          ...(step && holder ? [{ term: t('desk.refused.step'), value: words(step.name), note: <HolderName holder={holder} /> }] : []),
        ]}
      />
      {written.map(([field, text]) => (
        <Card key={field} tinted>
          <h2>{t('desk.refused.typed')}</h2>
          <div>
            <Lines text={text} />
          </div>
        </Card>
      ))}
      <Row>
        <LinkButton href={url(places.dossier(dossier.id))}>{t('desk.refused.open')}</LinkButton>
        <LinkButton variant="secondary" href={url(places.queue('mine'))}>
          {t('desk.queue.mine')}
        </LinkButton>
      </Row>
    </OfficerPage>
  );
}

/** Fields that hold words of the officer, not ids and choices. */
const isWords = (field: string): boolean => !choices.includes(field) && !field.endsWith('.component');
const choices = ['handlerId', 'draftDigest', 'outcome', 'manner', 'collectorKind', 'ground', 'procedure', 'caseKey'];
