import { h, type VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { PageContext, type Page } from './context.ts';

/** A whole HTML document. `element` is a `CitizenPage`, an `OfficerPage` or something that renders one. */
export const renderPage = (element: VNode, page: Page): string =>
  `<!doctype html>${renderToString(h(PageContext.Provider, { value: page }, element))}`;
