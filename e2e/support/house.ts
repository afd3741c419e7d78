import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import type { Product } from './product.ts';

/** What a test file of the browser works with: the running product, and people who come to it. */
export class House {
  readonly product: Product;
  /** What browsers complained about, and requests to anybody else than the product. A file with any fails at its end. */
  readonly faults: string[] = [];
  readonly #visitors: BrowserContext[] = [];
  #browser: Browser | undefined;

  constructor(product: Product) {
    this.product = product;
  }

  async open(): Promise<void> {
    this.#browser = await chromium.connect(this.product.browser);
  }

  async close(): Promise<void> {
    await Promise.all(this.#visitors.map((visitor) => visitor.close()));
    await this.#browser?.close();
    if (this.faults.length > 0) throw new Error(`the browser complained:\n${this.faults.join('\n')}`);
  }

  /** A page in a fresh browser of somebody: nothing remembered, Vietnamese, at a desk. */
  async visitor(options: BrowserContextOptions = {}): Promise<Page> {
    const context = await this.#browser!.newContext({ ...atADesk, baseURL: this.product.url, ...options });
    this.#visitors.push(context);
    context.setDefaultTimeout(20_000);
    this.#watch(context);
    return context.newPage();
  }

  #watch(context: BrowserContext): void {
    const note = (page: Page | null, what: string) => this.faults.push(`${page ? new URL(page.url()).pathname : '?'}: ${what}`);
    context.on('console', (line) => {
      // An answer with a status of its own is no fault of the page.
      if (line.type() === 'error' && !/status of 4(01|04|09|22|29)/.test(line.text())) note(line.page(), line.text());
    });
    context.on('weberror', (fault) => note(fault.page(), fault.error().message));
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      // The browser's own PDF viewer asks the browser itself, by addresses of other kinds.
      if (protocol.startsWith('http') && origin !== this.product.url) note(null, `request to ${request.url()}`);
    });
  }
}

const atADesk = { viewport: { width: 1280, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' };

/** Tests against the running product; skipped where there is no browser. `work` registers them. */
export function inTheHouse(name: string, work: (house: House) => void): void {
  const product = inject('product');
  describe.runIf(product)(`${name}`, () => {
    const house = new House(product!);
    beforeAll(() => house.open());
    afterAll(() => house.close());
    work(house);
  });
}
