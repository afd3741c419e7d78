import { carriedNames, type Carried } from './carried.ts';

/** The other form, hidden in a log-in form. */
export function CarriedFields({ carried }: { carried: Carried | null }) {
  if (!carried) return null;
  return (
    <>
      <input type="hidden" name={carriedNames.to} value={carried.to} />
      {carried.hadFiles && <input type="hidden" name={carriedNames.hadFiles} value="yes" />}
      {carried.fields.map(([name, text], i) => (
        <input key={i} type="hidden" name={`${carriedNames.field}${name}`} value={text} />
      ))}
    </>
  );
}
