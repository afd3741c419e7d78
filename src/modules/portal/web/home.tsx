import type { IconName } from '#platform/ui';
import { Chip, Chips, CitizenPage, Hero, IconList, LinkGroups, SearchBox, Section, Strip, WeekdayText, useT, useUrl } from '#platform/ui';
import type { Today } from '../domain/today.ts';
import { places } from './places.ts';
import { TrackFields } from './track-form.tsx';

/** A procedure to choose: its name stands in the language of the page. */
export interface Choice {
  code: string;
  name: string;
}

export interface Occasion {
  title: string;
  icon: IconName;
  procedures: readonly Choice[];
  /** The list of all that belong to it. */
  all: { count: number; address: string };
}

export interface HomeProps {
  today: Today;
  /** Procedures by what happens in life; only occasions that have one. */
  occasions: readonly Occasion[];
  /** Short cuts. */
  popular: readonly Choice[];
}

export function HomePage({ today, occasions, popular }: HomeProps) {
  const t = useT();
  const url = useUrl();
  return (
    <CitizenPage title={t('portal.home.title')} width="full">
      <Hero title={t('portal.home.heading')} aside={<TrackBox />}>
        <SearchBox
          action={url(places.procedures)}
          label={t('portal.search.label')}
          placeholder={t('portal.search.placeholder')}
          hint={t('portal.search.hint')}
        />
        {popular.length > 0 && (
          <Chips label={t('portal.home.popular')}>
            {popular.map(({ code, name }) => (
              <Chip key={code} href={url(places.procedure(code))}>
                {name}
              </Chip>
            ))}
          </Chips>
        )}
      </Hero>
      <TodayLine {...today} />
      {occasions.length > 0 && (
        <Section id="occasions" title={t('portal.home.occasions')} more={<a href={url(places.procedures)}>{t('portal.home.all')}</a>}>
          <LinkGroups
            groups={occasions.map(({ title, icon, procedures, all }) => ({
              title,
              icon,
              links: [
                ...procedures.map(({ code, name }) => ({ href: url(places.procedure(code)), label: name })),
                ...(all.count > procedures.length ? [{ href: url(all.address), label: t('portal.home.more', { count: all.count }) }] : []),
              ],
            }))}
          />
        </Section>
      )}
      <Section id="ways" title={t('portal.home.ways')}>
        <IconList
          layout="columns"
          items={[
            { icon: 'monitor', title: t('portal.way.online'), text: t('portal.way.onlineText') },
            { icon: 'counter', title: t('portal.way.counter'), text: t('portal.way.counterText') },
            { icon: 'mail', title: t('portal.way.post'), text: t('portal.way.postText') },
          ]}
        />
      </Section>
    </CitizenPage>
  );
}

function TrackBox() {
  const t = useT();
  return (
    <>
      <h2>{t('portal.home.track')}</h2>
      <TrackFields wide />
    </>
  );
}

function TodayLine({ date, counter }: Today) {
  const t = useT();
  return (
    <Strip>
      <strong>
        <WeekdayText date={date} />
      </strong>
      <span>{t('portal.today.online')}</span>
      {counter?.state === 'open' && <span>{t('portal.today.open', { until: counter.until })}</span>}
      {counter?.state === 'later' && <span>{t('portal.today.later', { from: counter.from })}</span>}
      {counter?.state === 'closed' && (
        <span>
          {t('portal.today.closed', { from: counter.from })} <WeekdayText date={counter.date} />.
        </span>
      )}
    </Strip>
  );
}
