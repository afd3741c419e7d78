import type { Paper } from '#modules/dossier';
import type { Answers } from '#modules/forms';
import { formats } from '#platform/i18n';
import { Code, DefinitionList, LinkButton, Panel, Papers, Sheet, Subtle, usePage, useT, useUrl, type IconName } from '#platform/ui';
import { officerName } from '../domain/holder.ts';
import { sheetOf, type Shown } from '../domain/sheet.ts';
import type { Case } from '../use-cases/read-case.ts';
import { Lines } from './lines.tsx';
import { places } from './places.ts';
import { useWords } from './words.ts';

const icons: Record<Paper['kind'], IconName> = { component: 'file', draftResult: 'pen', result: 'stamp' };

export interface PapersPanelProps {
  kase: Case;
  /** The paper that is open; null is the application itself. */
  chosen: Paper | null;
  /** The address of the dossier with a paper chosen. */
  hrefOf: (paper: Paper | null) => string;
}

/** The papers of the dossier at the left, the open one beside them. */
export function PapersPanel({ kase, chosen, hrefOf }: PapersPanelProps) {
  const t = useT();
  const words = useWords();
  const titleOf = usePaperTitle(kase);
  return (
    <Panel id="papers" title={t('desk.papers.title')} note={t('desk.papers.count', { count: kase.papers.length })} flush>
      <Papers
        label={t('desk.papers.list')}
        papers={[
          {
            href: hrefOf(null),
            title: words(kase.form.title),
            note: t(kase.dossier.assistedBy === null ? 'desk.papers.filledIn' : 'desk.papers.typedIn'),
            icon: 'form',
            current: chosen === null,
          },
          ...kase.papers.map((paper) => ({
            href: hrefOf(paper),
            title: titleOf(paper),
            note: usualFacts(t, paper),
            icon: icons[paper.kind],
            current: paper === chosen,
          })),
        ]}
        bar={chosen && <FileBar kase={kase} paper={chosen} />}
      >
        {chosen ? <FileView kase={kase} paper={chosen} /> : <Application kase={kase} />}
      </Papers>
    </Panel>
  );
}

function usePaperTitle({ procedure }: Case): (paper: Paper) => string {
  const t = useT();
  const words = useWords();
  return ({ kind, component, name }) => {
    if (kind !== 'component') return t(`desk.paper.${kind}`);
    const known = procedure.components.find((one) => one.key === component);
    return known ? words(known.name) : name;
  };
}

const usualFacts = (t: ReturnType<typeof useT>, { name, pages, bytes }: Paper): string =>
  [name, pages ? t('desk.papers.pages', { count: pages }) : '', formats.bytes(bytes)].filter(Boolean).join(' \u00b7 ');

/** Over an open file: its checksum, and the ways to open and to keep it. */
export function FileBar({ kase, paper }: { kase: Case; paper: Paper }) {
  const t = useT();
  const url = useUrl();
  const address = places.file(kase.dossier.id, paper.no);
  const scan = kase.scans.get(paper.uploadId);
  return (
    <>
      <Subtle>
        {t('desk.papers.digest')} <code title={paper.sha256}>{`${paper.sha256.slice(0, 8)}\u2026${paper.sha256.slice(-8)}`}</code>
        {scan &&
          ` \u00b7 ${t('desk.papers.scanned', { name: officerName(kase.names, scan.scannedBy), at: formats.dateTime(scan.scannedAt) })}`}
      </Subtle>
      <span>
        {isShown(paper) && (
          <LinkButton href={url(address)} variant="tertiary" size="sm" icon="eye">
            {t('desk.papers.open')}
          </LinkButton>
        )}
        <LinkButton href={url(`${address}?tai=1`)} variant="tertiary" size="sm" icon="download">
          {t('desk.papers.download')}
        </LinkButton>
      </span>
    </>
  );
}

const isImage = ({ mediaType }: Paper): boolean => mediaType.startsWith('image/');
const isShown = (paper: Paper): boolean => isImage(paper) || paper.mediaType === 'application/pdf';

/** The file itself where browsers can show it; else the way to save it. */
export function FileView({ kase, paper }: { kase: Case; paper: Paper }) {
  const t = useT();
  const url = useUrl();
  const address = url(places.file(kase.dossier.id, paper.no));
  if (isImage(paper)) return <img src={address} alt={paper.name} />;
  if (isShown(paper)) return <iframe src={`${address}#navpanes=0`} title={paper.name} />;
  return (
    <Sheet title={paper.name}>
      <p>{t('desk.papers.notShown')}</p>
      <p>
        <LinkButton href={`${address}?tai=1`} variant="secondary" icon="download">
          {t('desk.papers.download')}
        </LinkButton>
      </p>
    </Sheet>
  );
}

/** What the applicant filled in, section by section, with the labels of the form under which it was filed. */
function Application({ kase: { form, answers, dossier } }: { kase: Case }) {
  const words = useWords();
  const { lang } = usePage();
  return (
    <Sheet title={words(form.title)}>
      <p>
        <Code>{dossier.code}</Code>
      </p>
      {sheetOf(form, answers as Answers, lang).map(({ key, title, lines }) => (
        <section key={key}>
          <h4>{words(title)}</h4>
          <DefinitionList
            layout="sides"
            items={lines.map(({ label, shown }) => ({ term: words(label), value: <Answer shown={shown} /> }))}
          />
        </section>
      ))}
    </Sheet>
  );
}

function Answer({ shown }: { shown: Shown }) {
  const t = useT();
  return 'text' in shown ? <Lines text={shown.text} /> : <>{t(shown.key)}</>;
}
