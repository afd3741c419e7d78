import { describe, expect, test } from 'vitest';
import { renderSample, samples } from './gallery.tsx';
import { messages } from './index.ts';

const all = (html: string, pattern: RegExp): string[] => [...html.matchAll(pattern)].map(([, found]) => found!);

describe.each(Object.keys(samples))('the sample page "%s"', (name) => {
  const html = renderSample(name);
  const ids = all(html, / id="([^"]+)"/g);

  test('is a whole document in the reader’s language', () => {
    expect(html).toMatch(/^<!doctype html><html lang="vi" data-text="normal" data-contrast="normal">/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|\[object|NaN/);
  });

  test('obeys the content security policy: no inline style, script or handler', () => {
    expect(html).not.toMatch(/ style="|<style|<script>| on[a-z]+="|javascript:/);
    expect(all(html, /<script[^>]*src="([^"]+)"/g)).toHaveLength(1);
  });

  test('uses each id once, and points only to ids that are there', () => {
    expect(ids.filter((id, i) => ids.indexOf(id) !== i)).toEqual([]);
    const targets = [
      ...all(html, / for="([^"]+)"/g),
      ...all(html, / aria-(?:describedby|labelledby)="([^"]+)"/g).flatMap((list) => list.split(' ')),
      ...all(html, / data-count="([^"]+)"/g),
      ...all(html, / href="#(f-[^"]+|main)"/g),
    ];
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('gives every control a name', () => {
    const labelled = new Set(all(html, / for="([^"]+)"/g));
    const inLabel = new Set(all(html, /<label[^>]*>\s*<input[^>]* id="([^"]+)"/g));
    const bare = all(html, /<((?:input|select|textarea)[^>]*)>/g).filter((control) => {
      if (/type="hidden"|aria-label=|data-keys-switch/.test(control)) return false;
      const id = / id="([^"]+)"/.exec(control)?.[1] ?? '';
      return !labelled.has(id) && !inLabel.has(id);
    });
    expect(bare).toEqual([]);
  });

  test('carries the write key in every form that writes', () => {
    for (const form of all(html, /<form([^>]*method="post"[\s\S]*?)<\/form>/g)) expect(form).toMatch(/name="_key" value="01940000-/);
  });
});

test('the kit has the same words in both languages', () => {
  expect(Object.keys(messages.en)).toEqual(Object.keys(messages.vi));
});
