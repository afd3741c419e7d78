import { Derivation } from '#modules/calendar';
import { localDate, type Instant } from '#platform/time';
import { DateText, DefinitionList, Panel, useT } from '#platform/ui';
import type { CaseClock } from '../domain/clock.ts';

/** Why this date: the days, the same in words with their sum, and the three dates on record. */
export function WhyPanel({ clock }: { clock: CaseClock }) {
  const t = useT();
  return (
    <Panel id="why" title={t('calendar.derivation.title')}>
      <Derivation why={clock.why} />
      <DefinitionList
        layout="columns"
        items={[
          { term: t('calendar.derivation.promised'), value: <Day at={clock.promisedAt} /> },
          { term: t('calendar.derivation.afterPauses'), value: <Day at={clock.afterPauses} /> },
          {
            term: t('calendar.derivation.extension'),
            value: clock.extended ? <Day at={clock.extended} /> : t('calendar.derivation.none'),
          },
        ]}
      />
    </Panel>
  );
}

const Day = ({ at }: { at: Instant }) => <DateText date={localDate(at)} />;
