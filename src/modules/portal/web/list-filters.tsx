import { lifeEventKey, type BrowsedPage, type Facet, type LifeEvent } from '#modules/catalogue';
import { sectorWords, type Sector } from '#modules/organisation';
import type { Translate } from '#platform/i18n';
import { Chip, Chips, Details, useT, useUrl } from '#platform/ui';
import { isNarrowed, listAddress, type ListAsked } from './list-filter.ts';

/** Words of values that come from data. */
export interface FilterWords {
  levels: ReadonlyMap<string, string>;
  agencies: ReadonlyMap<string, string>;
}

export interface FiltersProps {
  asked: ListAsked;
  counts: BrowsedPage['counts'];
  words: FilterWords;
}

/** More values than these are one press further. */
const SHOWN = 8;

const order: readonly Facet[] = ['sector', 'event', 'level', 'rank', 'agencyId', 'published'];

/** What the list can be narrowed by, each value with how many procedures it would leave. */
export function Filters(props: FiltersProps) {
  const t = useT();
  const groups = order.map((facet) => ({ facet, values: valuesOf(t, facet, props) })).filter(({ values }) => values.length > 1);
  if (groups.length === 0) return null;
  return (
    <div class="mc-filters">
      <Details summary={t('portal.filter.title')}>
        {groups.map(({ facet, values }) => (
          <FilterGroup key={facet} facet={facet} values={values} asked={props.asked} />
        ))}
      </Details>
    </div>
  );
}

interface Value {
  value: string;
  label: string;
  count: number;
  on: boolean;
}

function FilterGroup({ facet, values, asked }: { facet: Facet; values: readonly Value[]; asked: ListAsked }) {
  const t = useT();
  const url = useUrl();
  const title = t(`portal.filter.${facet}`);
  const chip = ({ value, label, count, on }: Value) => (
    <Chip key={value} href={url(listAddress(asked, { [facet]: on ? null : value }))} on={on} removable={on}>
      {label} <span class="mc-filters__count">{count}</span>
    </Chip>
  );
  const rest = values.slice(SHOWN);
  return (
    <div>
      <h3>{title}</h3>
      <Chips label={title}>{values.slice(0, SHOWN).map(chip)}</Chips>
      {rest.length > 0 && (
        <Details summary={t('portal.filter.more', { count: rest.length })} open={rest.some(({ on }) => on)}>
          <Chips label={title}>{rest.map(chip)}</Chips>
        </Details>
      )}
    </div>
  );
}

/** What is chosen, to be taken off one by one. */
export function ChosenFilters({ asked, words }: Omit<FiltersProps, 'counts'>) {
  const t = useT();
  const url = useUrl();
  if (!isNarrowed(asked)) return null;
  const chosen = order.flatMap((facet) => (asked[facet] === null ? [] : [{ facet, label: wordsOf(t, facet, asked[facet], words) }]));
  return (
    <Chips label={t('portal.filter.chosen')}>
      {chosen.map(({ facet, label }) => (
        <Chip key={facet} href={url(listAddress(asked, { [facet]: null }))} on removable>
          {label}
        </Chip>
      ))}
    </Chips>
  );
}

/** The chosen value stays even where it leaves nothing; many first, then by name. */
function valuesOf(t: Translate, facet: Facet, { asked, counts, words }: FiltersProps): Value[] {
  const found = new Map(counts[facet]);
  const chosen = asked[facet];
  if (chosen !== null && !found.has(chosen)) found.set(chosen, 0);
  const values = [...found].map(([value, count]) => ({ value, count, label: wordsOf(t, facet, value, words), on: value === chosen }));
  return values.sort((one, other) => other.count - one.count || one.label.localeCompare(other.label, 'vi'));
}

function wordsOf(t: Translate, facet: Facet, value: string, { levels, agencies }: FilterWords): string {
  switch (facet) {
    case 'sector':
      return t(sectorWords(value as Sector));
    case 'event':
      return t(lifeEventKey(value as LifeEvent));
    case 'level':
      return levels.get(value) ?? value;
    case 'agencyId':
      return agencies.get(value) ?? t('portal.filter.agencyGone');
    default:
      return t(`portal.filter.${facet}.${value}`);
  }
}
