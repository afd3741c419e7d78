import type { ComponentChildren } from 'preact';
import { acceptAttribute, labelOf } from '#modules/uploads';
import { FileField } from '#platform/ui';
import { MAX_BYTES, type WaitingFiles } from './act-form.ts';
import type { ActView } from './act-view.ts';
import type { Case } from '../use-cases/read-case.ts';
import { fileField } from './paper-fields.ts';
import { useWords } from './words.ts';

type Component = Case['procedure']['components'][number];

interface Props {
  view: ActView;
  papers: readonly Component[];
  fields: WaitingFiles['fields'];
  /** What stands below a paper's field. */
  below?: (component: Component) => ComponentChildren;
}

/** A field for the files of each paper, with those that wait there already. */
export function PaperFields({ view: { waiting, errors }, papers, fields, below }: Props) {
  const words = useWords();
  return (
    <>
      {papers.map((component) => {
        const { key, name } = component;
        const { accept } = fields[fileField(key)]!;
        return (
          <div key={key}>
            <FileField
              name={fileField(key)}
              label={words(name)}
              accept={acceptAttribute(accept)
                .split(',')
                .filter((one) => one.startsWith('.'))}
              kinds={labelOf(...accept)}
              maxBytes={MAX_BYTES}
              multiple
              stored={waiting
                .filter((one) => one.componentKey === key)
                .map(({ id, name: file, bytes, pages, sha256 }) => ({ id, name: file, bytes, pages, sha256 }))}
              error={errors[fileField(key)]}
              optional
            />
            {below?.(component)}
          </div>
        );
      })}
    </>
  );
}
