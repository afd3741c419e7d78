import { onlineServices, type ProcedureBody } from '#modules/catalogue';
import type { Words } from '#modules/rules';

export interface ServiceLevel {
  id: string;
  name: Words;
}

/** What surrounds a procedure today. */
export interface Around {
  /** Service level in force by the rule set; null where the procedure has none. */
  level: ServiceLevel | null;
  /** Name of the unit that decides, and of the one that receives; null where the province has no such unit yet. */
  agency: string | null;
  receivingPoint: string | null;
  /** Name of the other agency of an inter-agency procedure. */
  partner: string | null;
}

/** The cases that can be filed here: they are online services, and there is somebody to receive and to decide. */
export const servicesHere = (body: ProcedureBody, { agency, receivingPoint, level }: Around): ReturnType<typeof onlineServices> =>
  agency === null || receivingPoint === null ? [] : onlineServices(body, level?.id ?? null);
