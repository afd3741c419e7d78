import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { seededIds, type Id } from '#platform/ids';
import { Temporal } from '#platform/time';
import { roles, unitKinds } from '../domain/roles.ts';
import { parentsFirst } from '../domain/tree.ts';

const key = z.string().regex(/^[a-z0-9-]+$/);
const words = z.string().min(1).normalize('NFC');
const date = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const sector = z.string().nullable();

const provinceFile = z.object({ slug: key, name: words, code: words, codeScheme: words });

const unitRow = z.object({
  key,
  kind: z.enum(unitKinds),
  code: z.string().nullable(),
  codeScheme: z.string().nullable(),
  name: words,
  shortName: words,
  parent: key.nullable(),
  demo: z.boolean().default(false),
});

const unitsFile = z.object({
  validFrom: date,
  units: z.array(unitRow),
  communes: z.object({
    parent: key,
    codeScheme: words,
    list: z.array(z.object({ code: words, name: words, shortName: words })),
  }),
  receiving: z.array(z.object({ agency: key, receivingPoint: key, sector, basis: words })),
});

const officersFile = z.object({
  validFrom: date,
  officers: z.array(
    z.object({
      key,
      name: words,
      title: words.nullable(),
      position: words,
      unit: key,
      login: key,
      demo: z.literal(true),
      holdings: z.array(z.object({ role: z.enum(roles), unit: key, sector })).min(1),
    }),
  ),
});

export type DemoUnit = z.infer<typeof unitRow>;
export type DemoOfficer = z.infer<typeof officersFile>['officers'][number];

/** The organisation of a demo province, as its folder under `data/demo` tells it; parents before their children. */
export interface DemoOrganisation {
  slug: string;
  units: { validFrom: Temporal.PlainDate; rows: DemoUnit[] };
  receiving: z.infer<typeof unitsFile>['receiving'];
  officers: { validFrom: Temporal.PlainDate; rows: DemoOfficer[] };
  /** Tells this content from any other. */
  digest: string;
}

/** Slug, name and code of the demo's province. */
export async function readDemoProvince(folder: string): Promise<z.infer<typeof provinceFile>> {
  return provinceFile.parse(JSON.parse(await readFile(join(folder, 'province.json'), 'utf8')));
}

/** Reads and checks a demo's files. Throws when they are not as they should be. */
export async function readDemoOrganisation(folder: string): Promise<DemoOrganisation> {
  const { slug } = await readDemoProvince(folder);
  const [unitsText, officersText] = await Promise.all([
    readFile(join(folder, 'units.json'), 'utf8'),
    readFile(join(folder, 'officers.json'), 'utf8'),
  ]);
  const { validFrom, units, communes, receiving } = unitsFile.parse(JSON.parse(unitsText));
  const officers = officersFile.parse(JSON.parse(officersText));
  const communeRows = communes.list.map(({ code, name, shortName }): DemoUnit => ({
    key: `xa-${code}`,
    kind: 'commune',
    code,
    codeScheme: communes.codeScheme,
    name,
    shortName,
    parent: communes.parent,
    demo: false,
  }));
  return {
    slug,
    units: { validFrom, rows: parentsFirst([...units, ...communeRows]) },
    receiving,
    officers: { validFrom: officers.validFrom, rows: officers.officers },
    digest: createHash('sha256').update(unitsText).update(officersText).digest('hex'),
  };
}

/**
 * The id of a thing of a demo province: the same wherever and whenever it is loaded.
 * `what` names the thing, such as `unit/so-vhttdl` or `officer/desk-1`.
 */
export const demoId = (slug: string, what: string): Id => seededIds(`demo/${slug}/${what}`).newId();
