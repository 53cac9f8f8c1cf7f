import axe, { type AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const RULES = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'], resultTypes: ['violations'] };

/** What breaks WCAG 2.1 AA on the page as it is now, in light and in dark, one line for each element. */
export const barriersOn = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = await reflowOf(page);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // Evaluated, not inserted as a script: the page's policy forbids that, as it should.
    await page.evaluate(axe.source);
    const { violations } = (await page.evaluate(`axe.run(document, ${JSON.stringify(RULES)})`)) as AxeResults;
    found.push(...violations.filter(isGrave).flatMap((violation) => linesOf(colorScheme, violation)));
  }
  return found;
};

/** WCAG 1.4.10, which axe cannot see: nobody has to move the whole page sideways. */
const reflowOf = async (page: Page): Promise<string[]> => {
  const excess = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
  return excess > 0 ? [`reflow: the page is ${excess} pixels wider than its window`] : [];
};

type Violation = AxeResults['violations'][number];

const isGrave = ({ impact }: Violation): boolean => impact === 'serious' || impact === 'critical';

const linesOf = (scheme: string, { id, nodes }: Violation): readonly string[] =>
  nodes.map(({ target, any }) => `${scheme}: ${id}: ${target.join(' ')} ${any[0]?.message ?? ''}`);
