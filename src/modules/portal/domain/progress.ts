import { componentNeeded, parseAnswers, visibleFields, type Answers, type Field, type Form, type Need, type Section } from '#modules/forms';

/** What was typed so far: field → text, right or not. A field that was never asked is absent. */
export type Typed = Readonly<Record<string, string | readonly string[]>>;

export type SectionState = 'todo' | 'started' | 'problem' | 'done';

export interface SectionProgress {
  section: Section;
  /** Fields that the answers so far show, in order. */
  fields: Field[];
  state: SectionState;
  /** Field → message key; also of what was not filled in yet. */
  faults: Record<string, string>;
}

/** `blocked`: the answer that decides whether it is needed is not there yet. `optional`: the applicant has to know. */
export type PaperState = 'done' | 'todo' | 'optional' | 'blocked';

export interface PaperProgress<Component> {
  component: Component;
  state: PaperState;
  files: number;
}

export interface Progress<Component> {
  sections: SectionProgress[];
  /** Without those that the answers make needless. */
  papers: PaperProgress<Component>[];
  /** The answers that are right. */
  values: Answers;
  /** Nothing is missing: it can be sent. */
  ready: boolean;
}

interface Asked<Component> {
  form: Form;
  components: readonly Component[];
  typed: Typed;
  /** Component → how many files are there. */
  files: ReadonlyMap<string, number>;
}

/** How far an application is: each section and each paper with its state. */
export function progressOf<Component extends { key: string; need: Need }>(asked: Asked<Component>): Progress<Component> {
  const { form, typed } = asked;
  const parsed = parseAnswers(form, 'all', typed);
  const faults = parsed.ok ? {} : parsed.fields;
  const sections = form.sections.map((section) => sectionProgress(section, visibleFields(form, section.key, parsed.values), typed, faults));
  const papers = asked.components.flatMap((component) => paperProgress(component, parsed.values, asked.files.get(component.key) ?? 0));
  const ready =
    sections.every((one) => Object.keys(one.faults).length === 0) &&
    papers.every((one) => one.state === 'done' || one.state === 'optional');
  return { sections, papers, values: parsed.values, ready };
}

function sectionProgress(section: Section, fields: Field[], typed: Typed, all: Record<string, string>): SectionProgress {
  const faults = Object.fromEntries(fields.flatMap(({ key }) => (all[key] === undefined ? [] : [[key, all[key]]])));
  return { section, fields, faults, state: sectionState(fields, typed, Object.keys(faults)) };
}

function sectionState(fields: Field[], typed: Typed, faulty: string[]): SectionState {
  if (!fields.some(({ key }) => Object.hasOwn(typed, key))) return 'todo';
  if (faulty.length === 0) return 'done';
  return faulty.some((key) => !isBlank(typed[key])) ? 'problem' : 'started';
}

const isBlank = (text: Typed[string] | undefined): boolean => text === undefined || String(text).trim() === '';

function paperProgress<Component extends { key: string; need: Need }>(
  component: Component,
  values: Answers,
  files: number,
): PaperProgress<Component>[] {
  const needed = componentNeeded(component, values);
  if (needed === 'no' && isDecided(component.need, values)) return [];
  if (files > 0) return [{ component, files, state: 'done' }];
  return [{ component, files, state: needed === 'yes' ? 'todo' : needed === 'maybe' ? 'optional' : 'blocked' }];
}

const isDecided = (need: Need, values: Answers): boolean => typeof need === 'string' || (values[need.field] ?? null) !== null;
