import { IconList, Tag, useT, useUrl } from '#platform/ui';
import { places } from './places.ts';

/** A procedure in a list, in the language of the page. */
export interface Listed {
  /** What its address calls it. */
  code: string;
  /** That is its national code. */
  numbered: boolean;
  name: string;
  summary: string;
  sector: string;
  /** Words of its service level today; null where it has none. */
  level: string | null;
}

export function ProcedureList({ procedures }: { procedures: readonly Listed[] }) {
  const t = useT();
  const url = useUrl();
  return (
    <IconList
      items={procedures.map(({ code, numbered, name, summary, sector, level }) => ({
        icon: 'file' as const,
        title: <a href={url(places.procedure(code))}>{name}</a>,
        text: (
          <>
            {summary}
            <br />
            {numbered ? <span class="mc-code">{code}</span> : t('portal.procedure.codeUnknown')} · {sector}
          </>
        ),
        extra: level && <Tag outline>{level}</Tag>,
      }))}
    />
  );
}
