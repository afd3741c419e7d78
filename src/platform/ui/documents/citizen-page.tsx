import type { ComponentChildren } from 'preact';
import { ErrorSummary, type FieldErrors } from '../components/error-summary.tsx';
import { Breadcrumbs, type Crumb } from '../components/navigation.tsx';
import { CitizenFooter } from './citizen-footer.tsx';
import { CitizenHeader, type CitizenPlace } from './citizen-header.tsx';
import { Document } from './document.tsx';

export interface CitizenPageProps {
  /** The page's title for tab, history and screen reader; the page writes its own `<h1>`. */
  title: string;
  /** Which entry of the navigation this page belongs to. */
  active?: CitizenPlace | undefined;
  breadcrumbs?: readonly Crumb[] | undefined;
  /** What was wrong with the form: stands in a summary above everything, and the title says so. */
  errors?: FieldErrors | undefined;
  /** The title says that there is an error; `errors` does so by itself. */
  error?: boolean | undefined;
  /** `text`: one column to read and fill (default). `wide`: up to 1216 px. `full`: the page draws to the edges. */
  width?: 'text' | 'wide' | 'full' | undefined;
  children: ComponentChildren;
}

/** A page for citizens: header, breadcrumbs, content, footer. */
export function CitizenPage({ title, active, breadcrumbs, errors = {}, error, width = 'text', children }: CitizenPageProps) {
  const wrong = error === true || Object.keys(errors).length > 0;
  return (
    <Document kit="citizen" title={title} error={wrong}>
      <CitizenHeader active={active} />
      {breadcrumbs && (
        <div class="mc-wrap">
          <Breadcrumbs items={breadcrumbs} />
        </div>
      )}
      <main id="main" class="mc-main" data-width={width}>
        <ErrorSummary errors={errors} />
        {children}
      </main>
      <CitizenFooter />
    </Document>
  );
}
