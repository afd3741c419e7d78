import { describe, expect, test } from 'vitest';
import { form as formSchema, type Need } from '#modules/forms';
import { progressOf, type Typed } from './progress.ts';

const words = (vi: string) => ({ vi, en: vi });
const form = formSchema.parse({
  key: 'don',
  version: 1,
  title: words('Đơn'),
  officialForm: null,
  sections: [
    {
      key: 'applicant',
      title: words('Bên xin phép'),
      fields: [
        { key: 'name', type: 'text', label: words('Tên'), required: true },
        { key: 'phone', type: 'phone', label: words('Điện thoại'), required: true },
      ],
    },
    {
      key: 'work',
      title: words('Tài liệu'),
      fields: [
        { key: 'foreign', type: 'yesNo', label: words('Tiếng nước ngoài?'), required: true },
        { key: 'language', type: 'text', label: words('Tiếng gì'), required: true, visibleIf: { field: 'foreign', is: true } },
      ],
    },
  ],
});
const components: { key: string; need: Need }[] = [
  { key: 'draft', need: 'always' },
  { key: 'translation', need: { field: 'foreign', is: true } },
  { key: 'opinion', need: 'sometimes' },
];
const progress = (typed: Typed, files: Record<string, number> = {}) =>
  progressOf({ form, components, typed, files: new Map(Object.entries(files)) });
const states = (typed: Typed, files?: Record<string, number>) => {
  const { sections, papers, ready } = progress(typed, files);
  return {
    sections: sections.map((one) => one.state),
    papers: Object.fromEntries(papers.map((one) => [one.component.key, one.state])),
    ready,
  };
};
const applicant = { name: 'Trường N. T.', phone: '0912345678' };

describe('how far an application is', () => {
  test('at the beginning nothing is done, and a paper that an answer decides waits for it', () => {
    expect(states({})).toEqual({
      sections: ['todo', 'todo'],
      papers: { draft: 'todo', translation: 'blocked', opinion: 'optional' },
      ready: false,
    });
  });

  test('a section with gaps is started, one with something wrong has a problem, a whole one is done', () => {
    expect(states({ name: 'Trường N. T.', phone: '' }).sections[0]).toBe('started');
    expect(states({ name: 'Trường N. T.', phone: 'không có' }).sections[0]).toBe('problem');
    expect(states(applicant).sections[0]).toBe('done');
    expect(progress({ name: '', phone: '12' }).sections[0]!.faults).toEqual({
      name: 'forms.error.required',
      phone: 'forms.error.notPhone',
    });
  });

  test('the answer no takes the conditional question and paper away', () => {
    const { sections, papers } = progress({ ...applicant, foreign: 'no' });
    expect(sections[1]!.fields.map((field) => field.key)).toEqual(['foreign']);
    expect(papers.map((one) => one.component.key)).toEqual(['draft', 'opinion']);
    expect(states({ ...applicant, foreign: 'no' }, { draft: 1 }).ready).toBe(true);
  });

  test('the answer yes asks for them, and nothing is ready before they are there', () => {
    const foreign = { ...applicant, foreign: 'yes' };
    expect(states(foreign, { draft: 1 })).toEqual({
      sections: ['done', 'started'],
      papers: { draft: 'done', translation: 'todo', opinion: 'optional' },
      ready: false,
    });
    expect(states({ ...foreign, language: 'Anh' }, { draft: 1, translation: 2 }).ready).toBe(true);
  });
});
