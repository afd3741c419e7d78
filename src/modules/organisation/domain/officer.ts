import type { Id } from '#platform/ids';
import type { Period } from './period.ts';

export interface Officer extends Period {
  id: Id;
  name: string;
  position: string;
  /** A degree or rank printed before the name. */
  title: string | null;
  unitId: Id;
  /** A person who does not exist, made for a demonstration. */
  demo: boolean;
}

/** The last word of a Vietnamese name: what people are called and listed by. */
export const givenName = (name: string): string => name.trim().split(/\s+/).at(-1)!;

/** What of an officer is a person's data: the log holds a commitment to this and never the words. */
export const personalPart = ({ name, position, title }: Pick<Officer, 'name' | 'position' | 'title'>) => ({
  name,
  position,
  title,
});
