import type { VNode } from 'preact';
import { catalogue, type Lang } from '#platform/i18n';
import { Temporal } from '#platform/time';
import { ApplySample } from './gallery/apply.tsx';
import { CaseSample } from './gallery/case.tsx';
import { HomeSample } from './gallery/home.tsx';
import { InboxSample } from './gallery/inbox.tsx';
import { PartsSample } from './gallery/parts.tsx';
import { ProcedureSample } from './gallery/procedure.tsx';
import { TrackSample } from './gallery/track.tsx';
import words from './gallery/words.json' with { type: 'json' };
import { messages, renderPage, type Page } from './index.ts';

const translate = catalogue([messages]);

/** Every component of the kit in sample pages with made-up words: to look at, and to test. */
export const samples: Record<string, () => VNode> = {
  home: () => <HomeSample />,
  procedure: () => <ProcedureSample />,
  track: () => <TrackSample />,
  apply: () => <ApplySample />,
  parts: () => <PartsSample />,
  inbox: () => <InboxSample />,
  case: () => <CaseSample />,
};

/** A page context as the HTTP ground would make it, on Sunday 22/11/2026. */
export function samplePage(more: Partial<Page> = {}, lang: Lang = 'vi'): Page {
  return {
    t: translate(lang),
    lang,
    url: (path) => path,
    assets: {},
    now: Temporal.Instant.from('2026-11-22T09:00:00+07:00'),
    path: '/',
    province: words.province,
    demo: false,
    user: null,
    writeKey: '01940000-0000-7000-8000-000000000000',
    text: 'normal',
    contrast: 'normal',
    ...more,
  };
}

/** The HTML of one sample page. */
export const renderSample = (name: string, more: Partial<Page> = {}): string =>
  renderPage(samples[name]!(), samplePage({ user: name === 'inbox' || name === 'case' ? words.officer : null, ...more }));
