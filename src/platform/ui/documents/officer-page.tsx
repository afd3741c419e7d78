import type { ComponentChildren } from 'preact';
import { ErrorSummary, type FieldErrors } from '../components/error-summary.tsx';
import { Icon } from '../components/icon.tsx';
import { KeysDialog } from '../components/key-hints.tsx';
import { Document } from './document.tsx';
import { OfficerHeader } from './officer-header.tsx';
import { Rail, type RailGroup } from './rail.tsx';

export interface OfficerPageProps {
  /** Title of the tab, and the heading unless `heading` says otherwise. */
  title: string;
  /** Queues at the left, with counts. A page without them has the whole width: a case, a report. */
  rail?: readonly RailGroup[] | undefined;
  heading?: ComponentChildren;
  /** Beside the heading, quieter: how many. */
  count?: ComponentChildren;
  /** A badge beside the heading. */
  badge?: ComponentChildren;
  /** A line under the heading. */
  intro?: ComponentChildren;
  /** Facts under the heading, side by side: code, applicant, fee. */
  facts?: readonly ComponentChildren[] | undefined;
  /** The way back, over the heading. */
  back?: { href: string; label: ComponentChildren } | undefined;
  /** At the right of the way back: next and previous. */
  steps?: ComponentChildren;
  /** Buttons at the right of the heading. */
  actions?: ComponentChildren;
  errors?: FieldErrors | undefined;
  error?: boolean | undefined;
  children: ComponentChildren;
}

/** A page for officers: header with search, rail of queues, heading with acts, content. */
export function OfficerPage({ title, rail = [], errors = {}, error, children, ...head }: OfficerPageProps) {
  const wrong = error === true || Object.keys(errors).length > 0;
  return (
    <Document kit="officer" title={title} error={wrong}>
      <OfficerHeader />
      <div class="mc-shell" data-rail={rail.length > 0 ? '' : undefined}>
        {rail.length > 0 && <Rail groups={rail} />}
        <main id="main" class="mc-desk">
          <ErrorSummary errors={errors} />
          <Head title={title} {...head} />
          <div class="mc-desk__content">{children}</div>
        </main>
      </div>
      <KeysDialog />
    </Document>
  );
}

type HeadProps = Omit<OfficerPageProps, 'rail' | 'errors' | 'error' | 'children'>;

function Head({ title, heading = title, count, badge, intro, facts, back, steps, actions }: HeadProps) {
  return (
    <div class="mc-head">
      {(back || steps) && (
        <div class="mc-head__way">
          {back && (
            <a href={back.href}>
              <Icon name="arrowLeft" /> {back.label}
            </a>
          )}
          {steps && <div class="mc-row">{steps}</div>}
        </div>
      )}
      <div class="mc-head__title">
        <div>
          <h1>
            {heading} {count && <small>{count}</small>} {badge}
          </h1>
          {intro && <p class="mc-subtle">{intro}</p>}
        </div>
        {actions && <div class="mc-row">{actions}</div>}
      </div>
      {facts && (
        <p class="mc-head__facts">
          {facts.map((fact, i) => (
            <span key={i}>{fact}</span>
          ))}
        </p>
      )}
    </div>
  );
}
