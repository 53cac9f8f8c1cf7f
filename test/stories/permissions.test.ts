import { describe, expect, test } from 'vitest';
import { cardFor } from '../../cards/index.ts';
import { GRAPH_PERMISSIONS, type GraphPermission } from '../../src/domain/check-up.ts';
import { createNightly } from '../../src/jobs/nightly.ts';
import { textsFor } from '../../src/texts/index.ts';
import { type OfficeWorld, officeWorld } from '../support/office-world.ts';
import { withForum } from '../support/plain.ts';
import { WITH_VARA } from '../support/small-town.ts';

const GROUP = 'slt-gruppa@smaby.example.no';

/** With a vara, and a forum that follows a group: every permission has its use. */
const TOWN = withForum(WITH_VARA, 'gruppe', () => ({
  groups: [{ group: GROUP, unknownService: 'uoppgitt tjeneste', title: 'medlem' }],
}));

/** Graph's answer is 403 to everything that takes the permission. */
const deny = ({ graph, tenant }: OfficeWorld, permission: GraphPermission): void => {
  if (permission === 'Calendars.ReadWrite') graph.refused = /\/events\//u;
  else if (permission === 'Calendars.Read') graph.refused = /\/getSchedule$/u;
  else tenant.denied.add(permission);
};

describe('each permission in turn', () => {
  test.each(GRAPH_PERMISSIONS)(
    'without %s the coordinator is told once what stops, by its name, and the rest goes on',
    async (permission) => {
      await using office = await officeWorld('2027-02-01T04:00', { organisation: TOWN });
      const { world, tenant } = office;
      tenant.groups.set('group-1', { mail: GROUP, members: ['e-kari', 'e-rita', 'e-nils'] });
      await world.reach('kari', 'hege');
      deny(office, permission);
      const nightly = createNightly(world, world.report);
      for (const at of ['2027-02-01T04:00', '2027-02-02T04:00', '2027-02-03T04:00']) {
        world.at(at);
        await nightly();
        await world.runDue();
      }
      const [told, ...more] = world.sentTo('kari');
      expect(more).toEqual([]);
      if (told?.kind !== 'peopleChanged') throw new Error('not told');
      expect(told.missing).toEqual([permission]);
      for (const language of ['nb', 'nn', 'en'] as const) {
        const texts = textsFor(language);
        const card = JSON.stringify(cardFor(told, texts));
        expect(card).toContain(permission);
        expect(card).toContain(texts.people.withoutPermission[permission].slice(0, 20));
      }
      expect(world.faults).toEqual([]);
      await world.book('gruppe', '2027-03-04T09:00');
      world.at('2027-02-11T09:00');
      await world.runDue();
      expect(world.sentTo('hege').map(({ kind }) => kind)).toEqual(['agendaPrompt']);
    },
  );
});
