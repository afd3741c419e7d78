import {
  Button,
  Checkbox,
  Checkboxes,
  CitizenPage,
  FileField,
  Form,
  Radios,
  Row,
  SaveHint,
  Select,
  TextArea,
  TextInput,
} from '../index.ts';
import { sampleFiles } from './track.tsx';
import words from './words.json' with { type: 'json' };

const w = words.apply;
const options = (labels: string[]) => labels.map((label) => ({ value: label, label }));

/** Like a page of an application that came back with errors. */
export function ApplySample() {
  const errors: Record<string, string> = w.errors;
  return (
    <CitizenPage title={w.title} errors={errors} breadcrumbs={[{ href: '#', label: words.procedure.title }]}>
      <h1>{w.title}</h1>
      <p>{w.intro}</p>
      <Form action="#" version={3} files>
        <TextInput name="name" label={w.name} value={w.nameValue} />
        <TextInput name="copies" label={w.copies} hint={w.copiesHint} value={w.copiesValue} width="xs" error={errors.copies} />
        <Radios
          name="kind"
          label={w.kind}
          value="paper"
          options={w.kinds.map(([value, label, hint]) => ({ value: value!, label, hint }))}
        />
        <Select name="unit" label={w.unit} options={options(w.units)} />
        <Checkboxes name="scope" label={w.scope} optional values={[w.scopes[1]!]} options={options(w.scopes)} />
        <TextArea name="summary" label={w.summary} optional maxLength={500} />
        <FileField
          name="draft"
          label={w.draft}
          hint={w.draftHint}
          accept={['.pdf', '.docx', '.jpg']}
          maxBytes={20_000_000}
          multiple
          error={errors.draft}
          stored={[sampleFiles[1]!, { ...sampleFiles[2]!, state: 'checking' }, { ...sampleFiles[3]!, state: 'refused' }]}
          removeName="remove"
        />
        <Checkbox name="confirm" label={w.confirm} />
        <SaveHint savedAt="14:08" />
        <Row>
          <Button iconEnd="arrowRight">{w.continue}</Button>
          <Button variant="secondary" name="later" value="1">
            {w.later}
          </Button>
        </Row>
      </Form>
    </CitizenPage>
  );
}
