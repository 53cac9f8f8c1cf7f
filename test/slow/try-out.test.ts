import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { textsFor } from '../../src/texts/index.ts';
import { barriersOn } from './accessibility.ts';
import { launchChromium } from './chromium.ts';
import { dataFolder, type RunningProgram, runProgram } from './program.ts';
import {
  closePeople,
  coordinatorColumn,
  jumpUntilAsked,
  messageWith,
  openPeople,
  PHONE,
  pickMunicipality,
  placesOfNewest,
  type Visitor,
  visit,
  WIDE,
  write,
} from './visitor.ts';

/** The try-out page in a real browser, with the program as `npm start` runs it. */
const { plan, agenda, trends } = textsFor('nb');
const ITEM = 'Trygg skolevei';

let browser: Browser;
let program: RunningProgram;
const data = dataFolder();
beforeAll(async () => {
  [browser, program] = await Promise.all([launchChromium(), runProgram(data.path)]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  data.remove();
});

test.each(['loten', 'nesodden', 'stange', 'lindesnesregionen', 'eigersund'])(
  'the whole job in %s, and who comes later sees the newest',
  async (town) => {
    await wholeJob(await visit(browser, program.origin), town);
    await seeNewestFirst(await visit(browser, program.origin), town);
  },
);

test('the whole job on a phone, without a barrier for anybody there or on a wide screen', {
  timeout: 120_000,
}, async () => {
  const barriers: string[] = [];
  const inspect: Inspect = async (page) => {
    for (const viewport of [WIDE, PHONE]) {
      await page.setViewportSize(viewport);
      barriers.push(...(await barriersOn(page)));
    }
  };
  const folder = dataFolder();
  const fresh = await runProgram(folder.path);
  try {
    await wholeJob(await visit(browser, fresh.origin, PHONE), 'loten', inspect);
    await seeNewestFirst(await visit(browser, fresh.origin, PHONE), 'loten');
  } finally {
    await fresh.stop();
    folder.remove();
  }
  expect(barriers).toEqual([]);
});

/** Looks at the page as it is at a stop of the journey. */
type Inspect = (page: Page) => Promise<void>;
const lookPast: Inspect = async () => {};

const wholeJob = async (visitor: Visitor, town: string, inspect = lookPast): Promise<void> => {
  await pickMunicipality(visitor, town);
  await planTheYear(visitor, inspect);
  await answerAsMember(visitor, inspect);
  await reportAsMember(visitor, inspect);
  await seeTheYear(visitor, inspect);
  expect(visitor.errors).toEqual([]);
  await visitor.page.context().close();
};

const planTheYear = async (visitor: Visitor, inspect: Inspect): Promise<void> => {
  const column = coordinatorColumn(visitor);
  await write(column, '/plan 2027');
  const approve = column.getByRole('button', { name: plan.approve });
  await approve.waitFor();
  await inspect(visitor.page);
  await approve.click();
  await approve.waitFor({ state: 'detached' });
};

const answerAsMember = async (visitor: Visitor, inspect: Inspect): Promise<void> => {
  const column = await jumpUntilAsked(visitor, agenda.submitItem);
  const card = messageWith(column, agenda.submitItem).last();
  await card.getByRole('button', { name: agenda.submitItem }).click();
  await card.getByLabel(agenda.title).fill(ITEM);
  await inspect(visitor.page);
  await card.getByRole('button', { name: agenda.send }).click();
  await column.locator('.message', { hasText: agenda.answeredItems }).getByText(ITEM).waitFor();
  await openPeople(visitor.page);
  await inspect(visitor.page);
  await closePeople(visitor.page);
};

/** Says only what must be said. */
const reportAsMember = async (visitor: Visitor, inspect: Inspect): Promise<void> => {
  const column = await jumpUntilAsked(visitor, trends.report);
  const card = messageWith(column, trends.report).last();
  await card.getByRole('button', { name: trends.report }).click();
  for (const label of [trends.topic, trends.direction, trends.area, trends.confidence, trends.basis]) {
    await card.getByLabel(label).selectOption({ index: 1 });
  }
  await inspect(visitor.page);
  await card.getByRole('button', { name: trends.send }).click();
  await column.locator('.message', { hasText: trends.answeredReports }).waitFor();
};

const seeTheYear = async ({ page }: Visitor, inspect: Inspect): Promise<void> => {
  await page.getByRole('tab', { name: 'Kalender' }).click();
  await page.getByRole('heading', { name: '2027', exact: true }).waitFor();
  const rows = page.locator('#calendar .month li');
  await rows.first().waitFor();
  expect(await page.locator('#calendar .month').count()).toBe(12);
  expect(await rows.count()).toBeGreaterThan(10);
  await inspect(page);
};

const seeNewestFirst = async (visitor: Visitor, town: string): Promise<void> => {
  await pickMunicipality(visitor, town);
  const places = await placesOfNewest(visitor);
  expect(places.length).toBeGreaterThan(0);
  expect(new Set(places)).toEqual(new Set(['in sight']));
  await visitor.page.context().close();
};
