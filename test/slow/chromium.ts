import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PLACES = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

/** The Chromium of this machine: `CHROMIUM_BIN`, or where Linux keeps it. Throws with what to do if there is none. */
export const launchChromium = (): Promise<Browser> => {
  const executablePath = [process.env['CHROMIUM_BIN'] ?? '', ...PLACES].find((place) => existsSync(place));
  if (!executablePath) {
    throw new Error(`No Chromium found: install it, or set CHROMIUM_BIN. Looked at ${PLACES.join(', ')}.`);
  }
  return chromium.launch({
    executablePath,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
};
