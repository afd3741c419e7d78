import type { CaseAct } from '#modules/dossier';
import type { Act } from '#modules/workflow';
import { Acts, Details, Note, useT } from '#platform/ui';
import { groupsOf } from '../domain/desk-act.ts';
import type { Case } from '../use-cases/read-case.ts';
import { ActButton } from './act-button.tsx';

/**
 * What this officer can do: the acts of the step first, beside them what answers the question that the dossier waits for;
 * everything else under "other", and what ends it without a result last of all.
 */
export function WhatToDo({ kase }: { kase: Case }) {
  const { allowed, allowedBeside, dossier } = kase;
  const { near, other, last } = groupsOf(allowedBeside);
  const steps = [...allowed.filter((act) => !isAside(act, dossier.handlerId)), ...allowed.filter((act) => isAside(act, dossier.handlerId))];
  const first = [...steps, ...near].find((act) => isUrged(act, dossier.handlerId));
  const others = [...steps, ...near].filter((act) => act !== first);
  return (
    <>
      {steps.length === 0 && <Waits kase={kase} />}
      {(first || others.length > 0) && (
        <Acts>
          {first && <ActButton kase={kase} act={first} first />}
          {others.map((act) => (
            <ActButton key={act} kase={kase} act={act} first={false} />
          ))}
        </Acts>
      )}
      <More kase={kase} other={other} last={last} />
    </>
  );
}

function More({ kase, other, last }: { kase: Case; other: CaseAct[]; last: CaseAct[] }) {
  const t = useT();
  if (other.length + last.length === 0) return null;
  return (
    <Details summary={t('desk.case.other')}>
      {other.length > 0 && (
        <Acts>
          {other.map((act) => (
            <ActButton key={act} kase={kase} act={act} first={false} />
          ))}
        </Acts>
      )}
      {last.length > 0 && (
        <>
          <Note>{t('desk.case.ends')}</Note>
          <Acts>
            {last.map((act) => (
              <ActButton key={act} kase={kase} act={act} first={false} />
            ))}
          </Acts>
        </>
      )}
    </Details>
  );
}

/** For whom or for what the dossier waits, when it is not this officer's step. */
function Waits({ kase: { holder, dossier } }: { kase: Case }) {
  const t = useT();
  switch (dossier.state) {
    case 'supplementing':
    case 'awaitingPayment':
    case 'suspended':
      return <Note>{t(`desk.case.held.${dossier.state}`)}</Note>;
    default:
      return <Note>{holder ? t('desk.case.waitsFor', { name: holder.name }) : t('desk.case.closed')}</Note>;
  }
}

/** Sending back, and handing on what somebody has already, are never what the page urges to. */
const isAside = (act: Act, handlerId: string | null): boolean => act === 'sendBack' || (act === 'assign' && handlerId !== null);

/** Nor is asking for more, refusing, or taking back. */
const isUrged = (act: Act | CaseAct, handlerId: string | null): boolean =>
  !['sendBack', 'refuseAcceptance', 'requestSupplement', 'pullBack'].includes(act) && !(act === 'assign' && handlerId !== null);
