import { fieldsOf, visibleFields, type Field } from '#modules/forms';
import { paperField, readIntake, type Intake, type SaidIntake } from '#modules/dossier';
import type { Actor } from '#modules/identity';
import type { Tx } from '#platform/database';
import type { Result } from '#platform/results';
import type { Instant } from '#platform/time';
import type { FormBody } from '#platform/http';
import type { FieldErrors } from '#platform/ui';
import { deskFields, type TypedIntake } from '../domain/intake-form.ts';

/** The page of one intake. */
export interface IntakeView {
  intake: Intake;
  typed: TypedIntake;
  errors: FieldErrors;
  /** Fields in which the applicant wrote something else meanwhile, with what stands there now. */
  differs: { label: Field['label']; theirs: string }[];
}

/** Letters of one field on the page; how many it takes is the form's to say. */
const LONGEST = 20_000;

/** The three fields of a component. */
export const paperFields = (component: string): string[] => [
  paperField(component),
  paperField(component, 'copies'),
  paperField(component, 'toReturn'),
];

/** Every field of the page: those of the form, of the components, and of the desk. */
export const fieldNames = ({ form, procedure: { body } }: Pick<Intake, 'form' | 'procedure'>): string[] => [
  ...fieldsOf(form, 'all').map(({ key }) => key),
  ...body.components.flatMap(({ key }) => paperFields(key)),
  ...Object.values(deskFields),
];

/** What was sent, field by field, as it was typed. A box that was not ticked is empty. */
export function typedIn(intake: Intake, form: FormBody): TypedIntake {
  const text = (name: string) => ([form[name]].flat()[0] ?? '').slice(0, LONGEST);
  return Object.fromEntries(fieldNames(intake).map((name) => [name, text(name)]));
}

/** What stands in the draft. */
export const typedBefore = ({ typed }: Intake): TypedIntake =>
  Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()[0] ?? '']));

/** By which way it is taken in: what was begun at the desk, or what is chosen for a citizen's draft. */
export function channelOf({ isShared, channel, procedure: { body } }: Intake, typed: TypedIntake): SaidIntake['channel'] {
  const chosen = typed[deskFields.channel];
  return isShared && body.channels.some((one) => one === chosen) && (chosen === 'online' || chosen === 'counter') ? chosen : channel;
}

/** Of what differs from the draft as it is now, the applicant's own. */
export const differencesOf = (intake: Intake, typed: TypedIntake): IntakeView['differs'] => {
  const now = typedBefore(intake);
  return fieldsOf(intake.form, 'all').flatMap(({ key, label }) =>
    Object.hasOwn(now, key) && now[key] !== (typed[key] ?? '') ? [{ label, theirs: now[key]! }] : [],
  );
};

/** The draft for its page, and what may be the same dossier by the applicant's number as it stands on the page. */
export const openIntakeView = (tx: Tx, actor: Actor, id: string, now: Instant, typed?: TypedIntake): Promise<Result<Intake>> =>
  readIntake(tx, actor, id, now, typed?.applicantNumber);

/** The first field that is still to be filled in: there typing begins. */
export function firstEmpty({ form }: Intake, typed: TypedIntake): string | undefined {
  const shown = visibleFields(form, 'all', {});
  return shown.find(({ key, required }) => required && (typed[key] ?? '') === '')?.key;
}
