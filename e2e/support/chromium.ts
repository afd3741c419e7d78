import { existsSync } from 'node:fs';
import { chromium, type BrowserServer } from 'playwright-core';

const path = process.env.MOTCUA_CHROMIUM ?? '/usr/bin/chromium';

/** Whether this machine has a browser for the tests. */
export const hasChromium = existsSync(path);

/** A browser that asks nobody outside for anything, served to all test files of a run. */
export const serveChromium = (): Promise<BrowserServer> =>
  chromium.launchServer({
    executablePath: path,
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), // Chromium refuses its own sandbox as root
      '--headless',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
