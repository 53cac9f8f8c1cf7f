import { expect, test } from 'vitest';
import { cardFor } from '../../cards/index.ts';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { showSummary } from '../../src/services/summaries/show-summary.ts';
import { readCardAction } from '../../src/teams/card-actions.ts';
import { runAction } from '../../src/teams/problems.ts';
import { textsFor } from '../../src/texts/index.ts';
import { as } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const press = async (world: World, verb: string, data: object): Promise<string> => {
  const action = readCardAction(verb, { ...data });
  if (!action) throw new Error('no such action');
  const notice = await runAction({ deps: world, actor: as('kari'), context: { personal: true } }, action);
  expect(notice.kind).toBe('problem');
  return JSON.stringify(cardFor(notice, textsFor('nb')));
};

test("the coordinator's reason for declining comes back when it is refused", async () => {
  await using world = await createWorld('2027-02-15T10:00');
  const { id } = await world.book('gruppe', '2027-03-04T09:00');
  const { items } = await submitItem(world, as('rita'), { meeting: id, title: 'Trygg skolevei' });
  const item = items[0]?.id ?? '';
  const decide = { item, v: 1, decision: 'decline' };
  const kept = await press(world, 'agenda.decide', { ...decide, [`reason-${item}`]: 'Ring 912 34 567' });
  expect(kept).toContain('Ring 912 34 567');
  expect(kept).toContain('agenda.decide');
  const withId = { ...decide, [`reason-${item}`]: 'Gjelder 13097248022' };
  expect(await press(world, 'agenda.decide', withId)).not.toContain('13097248022');
});

test.each(['summary.approve', 'summary.hold'])(
  "the coordinator's note to the summary comes back when %s is refused",
  async (verb) => {
    await using world = await createWorld('2027-02-15T10:00');
    await world.book('politirad', '2027-03-04T09:00');
    const { id, version } = (await showSummary(world, as('kari'), {})).summary;
    const kept = await press(world, verb, { summary: id, v: version, note: 'Ring 912 34 567' });
    expect(kept).toContain('Ring 912 34 567');
    expect(kept).toContain('summary.approve');
  },
);
