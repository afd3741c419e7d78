import type { BrowserContextOptions, Page } from 'playwright-core';
import { demoDossiers, type DemoDossier } from './demo.ts';
import { beginByPost, fillByPost, sendByPost } from './filing-by-post.ts';
import { Pointer } from './hand.ts';
import type { House } from './house.ts';
import { logIn, type Officer } from './officers.ts';
import { paperFile } from './papers.ts';
import type { Stage, Which } from './scene.ts';
import type { Screen } from './screen.ts';

/** Goes through screens with the people whose screens they are, each in one browser, and does something at each. */
export class Walk {
  readonly #house: House;
  readonly #options: BrowserContextOptions;
  readonly #pages = new Map<Screen['who'], Page>();
  #stage: Stage | undefined;

  constructor(house: House, options: BrowserContextOptions = {}) {
    this.#house = house;
    this.#options = options;
  }

  /** The page, come to the screen. */
  async to(screen: Screen): Promise<Page> {
    this.#stage ??= await this.#set();
    const page = this.#pages.get(screen.who) ?? (await this.#enter(screen.who as Officer));
    await screen.go(page, this.#stage);
    return page;
  }

  async #enter(who: Officer): Promise<Page> {
    const page = await this.#house.visitor(this.#options);
    await logIn(this.#house, new Pointer(page), who);
    this.#pages.set(who, page);
    return page;
  }

  /** The citizen has three drafts: one that was sent, one that is complete, one that was just begun. */
  async #set(): Promise<Stage> {
    const page = await this.#house.visitor(this.#options);
    this.#pages.set('citizen', page);
    const paper = await paperFile('Bản thảo Sổ tay nuôi tôm – lúa.pdf', 3);
    const sent = await sendByPost(page, paper);
    const whole = await fillByPost(page, paper);
    const begun = await beginByPost(page);
    const dossiers = await demoDossiers(this.#house.product);
    return { begun, whole, sent, dossier: (which) => find(dossiers, which) };
  }
}

function find(dossiers: readonly DemoDossier[], which: Which): DemoDossier {
  const fits = ({ state, step, late, sentBack, passed, corrected, outcome }: DemoDossier) => {
    if (which === 'late') return late;
    if (which === 'sentBack') return sentBack && step === 'appraise';
    if (which === 'passed') return passed && state === 'supplementing';
    if (which === 'corrected') return corrected;
    if (which === 'refusedOnMerits') return outcome === 'refused' && state === 'resolved';
    if (late || sentBack || corrected || passed || outcome === 'refused') return false;
    return state === which || (step === which && state === 'processing');
  };
  const found = dossiers.find(fits);
  if (!found) throw new Error(`the demo has no dossier that is ${which}`);
  return found;
}
