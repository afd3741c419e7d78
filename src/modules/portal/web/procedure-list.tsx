import { IconList, useUrl } from '#platform/ui';
import { places } from './places.ts';

/** A procedure in a list, in the language of the page. */
export interface Listed {
  code: string;
  name: string;
  summary: string;
  sector: string;
}

export function ProcedureList({ procedures }: { procedures: readonly Listed[] }) {
  const url = useUrl();
  return (
    <IconList
      items={procedures.map(({ code, name, summary, sector }) => ({
        icon: 'file' as const,
        title: <a href={url(places.procedure(code))}>{name}</a>,
        text: (
          <>
            {summary}
            <br />
            <span class="mc-code">{code}</span> · {sector}
          </>
        ),
      }))}
    />
  );
}
