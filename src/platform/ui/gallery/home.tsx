import {
  Button,
  Chip,
  Chips,
  CitizenPage,
  Figures,
  Form,
  Hero,
  IconList,
  LinkGroups,
  SearchBox,
  Section,
  TextInput,
  type IconName,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

/** Like the citizens' home page. */
export function HomeSample() {
  const w = words.home;
  return (
    <CitizenPage title={w.title} active="procedures" width="full">
      <Hero
        title={w.title}
        aside={
          <>
            <h2>{w.trackTitle}</h2>
            <Form action="#">
              <TextInput name="code" label={w.code} hint={w.codeHint} placeholder="H12.18-20261111-0000417" />
              <TextInput name="digits" label={w.digits} width="xs" inputMode="numeric" maxLength={4} />
              <Button wide>{w.see}</Button>
            </Form>
          </>
        }
      >
        <SearchBox action="#" label={w.search} placeholder={w.placeholder} hint={w.hint} />
        <Chips label={w.popular}>
          {w.chips.map((chip) => (
            <Chip key={chip} href="#">
              {chip}
            </Chip>
          ))}
        </Chips>
      </Hero>
      <Section id="occasions" title={w.occasions} more={<a href="#">{w.all}</a>}>
        <LinkGroups
          groups={w.groups.map(([icon, title, links]) => ({
            icon: icon as IconName,
            title: title as string,
            links: (links as string[]).map((label) => ({ href: `#${label}`, label })),
          }))}
        />
      </Section>
      <Section id="figures" title={w.figuresTitle} intro={w.figuresIntro} more={<a href="#">{w.figuresMore}</a>} band>
        <Figures figures={w.figures.map(([label, value, unit, note]) => ({ label, value, unit, note }))} />
      </Section>
      <Section id="ways" title={w.waysTitle}>
        <IconList layout="columns" items={w.ways.map(([icon, title, text]) => ({ icon: icon as IconName, title, text }))} />
      </Section>
    </CitizenPage>
  );
}
