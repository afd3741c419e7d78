import {
  Note,
  Callout,
  CitizenPage,
  Code,
  DefinitionList,
  LinkButton,
  ReceiptFiles,
  Split,
  Timeline,
  type StoredFile,
  type TimelineItem,
} from '../index.ts';
import words from './words.json' with { type: 'json' };

const w = words.track;

export const sampleFiles: StoredFile[] = w.files.map(([name, bytes, pages, hash], i) => ({
  id: String(i),
  name: name as string,
  bytes: bytes as number,
  pages: pages as number,
  sha256: String(hash).repeat(16),
  href: '#',
}));

const step = ([title, when, text]: string[], state: TimelineItem['state']): TimelineItem => ({ state, title, when, text });

/** Like a citizen's own dossier. */
export function TrackSample() {
  const [title, text] = w.now;
  return (
    <CitizenPage title={words.procedure.title} active="track" width="wide" breadcrumbs={[{ href: '#', label: w.crumb }]}>
      <div>
        <p class="mc-subtle">
          {w.over} <Code>H12.18-20261111-0000417</Code>
        </p>
        <h1>{words.procedure.title}</h1>
        <p class="mc-subtle">{w.who}</p>
      </div>
      <Callout
        id="todo"
        title={w.todo}
        action={
          <LinkButton href="#" size="lg" iconEnd="arrowRight">
            {w.pay}
          </LinkButton>
        }
      >
        {w.todoText}
      </Callout>
      <DefinitionList layout="figures" items={w.figures.map(([term, value]) => ({ term, value }))} />
      <Split asideLast asideLabel={w.filesTitle} aside={<Received />}>
        <h2>{w.where}</h2>
        <Timeline
          items={[
            ...w.done.map((item) => step(item, 'done')),
            { state: 'now', title, text, facts: w.nowFacts.map(([term, value]) => ({ term, value })) },
            ...w.next.map((item) => step(item, 'next')),
          ]}
        />
      </Split>
    </CitizenPage>
  );
}

function Received() {
  return (
    <>
      <h2>{w.filesTitle}</h2>
      <Note>{w.filesNote}</Note>
      <ReceiptFiles files={sampleFiles} />
      <LinkButton href="#" variant="secondary" icon="download">
        {w.slip}
      </LinkButton>
    </>
  );
}
