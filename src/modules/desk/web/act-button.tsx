import type { Act } from '#modules/workflow';
import { Button, Form, LinkButton, useT, useUrl, type IconName } from '#platform/ui';
import type { Case } from '../use-cases/read-case.ts';
import { places } from './places.ts';

/** The letter and the sign of each act on a dossier's page. */
const looks: Record<Act, { letter: string; icon: IconName }> = {
  accept: { letter: 't', icon: 'check' },
  assign: { letter: 'p', icon: 'user' },
  take: { letter: 'n', icon: 'plus' },
  propose: { letter: 't', icon: 'forward' },
  initial: { letter: 'd', icon: 'pen' },
  sign: { letter: 'b', icon: 'pen' },
  sendBack: { letter: 'l', icon: 'back' },
  number: { letter: 's', icon: 'stamp' },
  return: { letter: 'r', icon: 'house' },
  deemAllowed: { letter: 'i', icon: 'hourglass' },
};

/** Acts that ask nothing: their button does them. */
const atOnce: readonly Act[] = ['accept', 'take'];

export interface ActButtonProps {
  kase: Case;
  act: Act;
  /** The one primary button of the view. */
  first: boolean;
}

/** A button that does the act, or leads to the page that asks what it needs. */
export function ActButton({ kase: { dossier }, act, first }: ActButtonProps) {
  const t = useT();
  const url = useUrl();
  const { letter, icon } = looks[act];
  const look = { variant: first ? ('primary' as const) : ('secondary' as const), wide: first, keyHint: letter, icon };
  const address = url(places.act(dossier.id, act));
  const words = t(`dossier.act.${act}`);
  if (!atOnce.includes(act)) {
    return (
      <LinkButton href={address} {...look}>
        {words}
      </LinkButton>
    );
  }
  return (
    <Form action={address} version={dossier.version}>
      <Button {...look}>{words}</Button>
    </Form>
  );
}
