import { Button, Form, LinkButton, useT, useUrl, type IconName } from '#platform/ui';
import type { DeskAct } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { places } from './places.ts';

/** The sign of each act on a dossier's page, and the letter of those that are pressed all day. */
const looks: Record<DeskAct, { letter?: string; icon: IconName }> = {
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
  refuseAcceptance: { icon: 'cross' },
  requestSupplement: { letter: 'y', icon: 'file' },
  supplement: { letter: 'x', icon: 'upload' },
  requestPayment: { icon: 'money' },
  confirmPayment: { letter: 'c', icon: 'money' },
  suspend: { icon: 'pause' },
  resume: { letter: 'e', icon: 'forward' },
  terminate: { icon: 'cross' },
  withdraw: { icon: 'back' },
  correct: { icon: 'pen' },
  cancel: { icon: 'cross' },
  digitise: { icon: 'file' },
  move: { icon: 'forward' },
  pullBack: { icon: 'back' },
  announceResult: { icon: 'bell' },
  confirmDelivery: { icon: 'mail' },
};

/** Acts that ask nothing: their button does them. */
const atOnce: readonly DeskAct[] = ['accept', 'take', 'pullBack'];

export interface ActButtonProps {
  kase: Case;
  act: DeskAct;
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
