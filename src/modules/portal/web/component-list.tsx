import { unconfirmedAt, type Component, type ProcedureBody } from '#modules/catalogue';
import type { Translate } from '#platform/i18n';
import { IconList, Note, Stack, Tag, useT, type IconItem } from '#platform/ui';
import { Unconfirmed } from './unconfirmed.tsx';
import { useWords } from './words.ts';

/** What to bring: each paper with its condition, how many on paper, and how it can be handed in online. */
export function ComponentList({ procedure }: { procedure: ProcedureBody }) {
  const t = useT();
  const words = useWords();
  const item = (component: Component): IconItem => ({
    icon: component.source === 'form' ? 'form' : 'file',
    title: words(component.name),
    text: words(component.detail),
    extra: (
      <>
        {component.need !== 'always' && <Tag outline>{t('portal.paper.notAlways')}</Tag>}
        <Tag>
          {component.source === 'form' ? t('portal.paper.online') : component.accepts.map((kind) => t(`portal.accepts.${kind}`)).join(', ')}
        </Tag>
        {component.paperCopies.max > 0 && <Tag outline>{copiesOf(t, component)}</Tag>}
        <Unconfirmed note={unconfirmedAt(procedure, `components.${component.key}`)} />
      </>
    ),
  });
  const [listed, others] = [true, false].map((own) => procedure.components.filter((one) => one.listed === own)) as [
    Component[],
    Component[],
  ];
  return (
    <Stack>
      <IconList items={listed.map(item)} />
      <Note>
        {procedure.copies ? t('portal.paper.sets', { sets: words(procedure.copies) }) : t('portal.paper.setsUnknown')}{' '}
        <Unconfirmed note={unconfirmedAt(procedure, 'copies')} />
      </Note>
      {others.length > 0 && (
        <>
          <h3>{t('portal.procedure.otherPapers')}</h3>
          <IconList items={others.map(item)} />
        </>
      )}
    </Stack>
  );
}

/** How many are handed in on paper: `1`, `2–3`. */
export const copiesOf = (t: Translate, { paperCopies: { min, max } }: Component): string =>
  t('portal.paper.copies', { copies: min === max ? String(max) : `${min}\u2013${max}` });
