import type { Browser, Locator, Page } from 'playwright-core';

const PATIENCE_MS = 20_000;
const JUMPS_MAX = 60;

/** Somebody who tries the page, and what went wrong for them on the way. */
export interface Visitor {
  readonly page: Page;
  /** Errors on the console and faults of scripts. */
  readonly errors: readonly string[];
}

export const WIDE = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** Opens the page for the first time, with nothing remembered in the browser. */
export const visit = async (browser: Browser, origin: string, viewport = WIDE): Promise<Visitor> => {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(origin);
  await opened(page);
  return { page, errors };
};

export const pickMunicipality = async ({ page }: Visitor, id: string): Promise<void> => {
  await page.locator('#organisation').selectOption(id);
  await opened(page);
};

/** The chats of the municipality are there. */
const opened = (page: Page): Promise<void> =>
  page.locator('body:not([aria-busy]) .column').first().waitFor({ state: 'attached' });

export const coordinatorColumn = ({ page }: Visitor): Locator => page.locator('.column').first();

/** Writes as the person whose column it is, and sends. */
export const write = async (column: Locator, text: string): Promise<void> => {
  const field = column.locator('.composer textarea');
  await field.fill(text);
  await field.press('Enter');
};

/** A message with this button, wherever in the column it stands and whether or not it is in sight. */
export const messageWith = (column: Locator, button: string): Locator => column.locator(holding(button));

const holding = (button: string): string => `.message:has(button:has-text("${button}"))`;

/** Puts the clock forward to what happens next, and waits until it has happened. */
const jump = async (page: Page): Promise<void> => {
  await page.locator('[data-move="next"]').click();
  await page.locator('[data-move="next"]:not(:disabled)').waitFor();
};

/** Jumps until a member (not the coordinator) has a card with the button, and brings the member's column in sight. */
export const jumpUntilAsked = async ({ page }: Visitor, button: string): Promise<Locator> => {
  const members = page.locator('.column:not(:first-child)');
  const asked = members.filter({ has: page.locator(holding(button)) }).first();
  for (let jumps = 0; jumps < JUMPS_MAX; jumps++) {
    if ((await asked.count()) > 0) return inSight(page, asked);
    if (!(await showWhoeverGotMost(page))) await jump(page);
  }
  throw new Error(`nobody was asked in ${JUMPS_MAX} jumps`);
};

const inSight = async (page: Page, column: Locator): Promise<Locator> => {
  const id = (await column.getAttribute('id')) ?? '';
  const name = (await column.getAttribute('aria-label')) ?? '';
  await page.locator('.chip.person', { has: page.getByText(name, { exact: true }) }).click();
  return page.locator(`[id="${id}"]`);
};

/** Gives a column to whoever has the most unread messages and has none; false if nobody has any. */
const showWhoeverGotMost = async (page: Page): Promise<boolean> => {
  if ((await page.locator('.chip.more .badge').count()) === 0) return false;
  await openPeople(page);
  const row = page.locator('#people button[aria-pressed="false"]:has(.badge)').first();
  const waiting = await row.isVisible();
  if (waiting) await row.click();
  await closePeople(page);
  return waiting;
};

/** The list of everybody in the municipality. */
export const openPeople = (page: Page): Promise<void> => page.locator('.chip.more').click();

export const closePeople = (page: Page): Promise<void> => page.locator('#people .close').click();

/** Where the newest message of each chat in sight is, when the pictures above it are there as well. */
export const placesOfNewest = async ({ page }: Visitor): Promise<readonly string[]> => {
  await page.waitForFunction('[...document.images].every(({ complete }) => complete)');
  return page.locator('.column:visible .stream').evaluateAll((streams) =>
    streams.map((stream) => {
      const newest = [...stream.querySelectorAll('.message')].at(-1)?.getBoundingClientRect();
      const window = stream.getBoundingClientRect();
      if (!newest) return 'nothing there';
      if (newest.top >= window.bottom) return 'below';
      return newest.top < window.top - 1 ? 'above' : 'in sight';
    }),
  );
};
