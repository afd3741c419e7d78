import { Subtle, useT } from '#platform/ui';
import type { Holder } from '../domain/holder.ts';

/** Who has to act; says where that is the reader. */
export function HolderName({ holder }: { holder: Holder }) {
  const t = useT();
  if (holder.kind !== 'me') return <>{holder.name}</>;
  return (
    <>
      {holder.name} <Subtle>({t('desk.holder.me')})</Subtle>
    </>
  );
}
