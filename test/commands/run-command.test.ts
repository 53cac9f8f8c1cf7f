import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../../src/commands/registry.ts';
import { runCommand } from '../../src/commands/run-command.ts';
import { Problem } from '../../src/services/errors.ts';
import { textsFor } from '../../src/texts/index.ts';
import { as } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

const PERSONAL = { personal: true };
const NOW = '2027-02-15T10:00';

describe('commands', () => {
  test.each([
    ['/møte', 'meetingList'],
    ['mote', 'meetingList'],
    ['MØTE', 'meetingList'],
    ['/ moete', 'meetingList'],
    ['/forum', 'forumList'],
    ['/forum polit', 'forum'],
    ['/for', 'forumList'],
    ['/saksliste', 'saksliste'],
    ['/saksl', 'saksliste'],
    ['/svar', 'answers'],
    ['/mine', 'mine'],
    ['/min', 'mine'],
    ['/medlem rita', 'member'],
    ['/medlem Eksempel Rita', 'problem'],
    ['/hjelp', 'help'],
    ['hei', 'help'],
    ['/plan 2028', 'planPreview'],
    ['/årshjul', 'year'],
    ['arshjul 2027', 'year'],
    ['/aarsh', 'year'],
    ['/årshjul neste', 'problem'],
    ['/trender', 'trendOverview'],
    ['/oppsummering', 'summary'],
    ['/sak', 'agendaPrompt'],
    ['/sak Trygg skolevei', 'agendaPrompt'],
    ['/trend', 'trendForm'],
    ['/møte avlys hagelaget', 'problem'],
    ['/møte avlys koordineringsgruppe', 'done'],
    ['/møte flytt koordineringsgruppe 11.3.2027 kl. 9.30', 'done'],
    ['/møte ny TUT 2027-03-18 13:00', 'done'],
  ])('%s gives %s', async (text, kind) => {
    await using world = await createWorld(NOW);
    await world.book('gruppe', '2027-03-04T09:00');
    await world.book('politirad', '2027-03-17T09:00');
    const notice = await runCommand(world, as('kari'), text, PERSONAL).catch((error: unknown) =>
      error instanceof Problem ? { kind: 'problem' } : Promise.reject(error),
    );
    expect(notice.kind).toBe(kind);
  });

  test.each([
    ['/oppsumering', '/oppsummering'],
    ['/hlejp', '/hjelp'],
    ['plna 2027', '/plan'],
  ])('%s: did you mean %s?', async (text, suggestion) => {
    await using world = await createWorld(NOW);
    const notice = await runCommand(world, as('kari'), text, PERSONAL);
    expect(notice).toMatchObject({ kind: 'help', suggestions: expect.arrayContaining([suggestion]) });
  });

  test('a member is refused kindly what is the coordinator’s, and it is audited', async () => {
    await using world = await createWorld(NOW);
    await expect(runCommand(world, as('rita'), '/plan 2027', PERSONAL)).rejects.toMatchObject({
      reason: { kind: 'Forbidden' },
    });
    const [last] = await world.store.read.audit.list(as('rita').organisation, 1);
    expect(last).toMatchObject({ actor: 'rita', action: 'plan.make', outcome: 'refused' });
  });

  test('a member is shown only what a member may do', async () => {
    await using world = await createWorld(NOW);
    const names = async (id: string) => {
      const help = await runCommand(world, as(id), '/hjelp', PERSONAL);
      return help.kind === 'help' ? help.commands.map(({ name }) => name) : [];
    };
    expect(await names('hege')).not.toContain('/plan');
    expect(await names('hege')).toContain('/sak');
    expect(await names('kari')).toContain('/plan');
    // A rektor who convenes a forum can see who has answered there.
    expect(await names('rita')).toContain('/svar');
  });

  test.each([
    ['/forum her', '/forum her politiråd'],
    ['/plan tjue', '/plan 2027'],
  ])('%s is answered with how it is written', async (text, example) => {
    await using world = await createWorld(NOW);
    const answer: unknown = await runCommand(world, as('kari'), text, PERSONAL).catch((fault) => fault);
    if (!(answer instanceof Problem) || answer.reason.kind !== 'Invalid')
      throw new Error('it was understood');
    expect(answer.reason.example).toContain(example);
  });

  test('a national identity number is refused whatever stands around it, and not repeated', async () => {
    await using world = await createWorld(NOW);
    // A synthetic number as test data of the tax administration has them: month + 80.
    for (const text of ['/sak 15 87 65 12345', 'hei 158765 12345', '158765-12345']) {
      await expect(runCommand(world, as('rita'), text, PERSONAL)).rejects.toMatchObject({
        reason: { kind: 'Private', findings: ['nationalId'] },
      });
    }
  });

  test('any text at all is answered with a notice or a problem a person understands', async () => {
    await using world = await createWorld(NOW);
    await world.book('gruppe', '2027-03-04T09:00');
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc
        .tuple(fc.constantFrom(...COMMANDS.map(({ name }) => name)), fc.string({ maxLength: 60 }))
        .map(([name, rest]) => `/${name} ${rest}`),
    );
    await fc.assert(
      fc.asyncProperty(text, async (typed) => {
        const answer = await runCommand(world, as('kari'), typed, PERSONAL).catch((error: unknown) => error);
        if (!(answer instanceof Problem)) expect(answer).toHaveProperty('kind');
      }),
      { numRuns: 150 },
    );
  });

  test('no two commands share a name, and each has its words in every language', () => {
    const names = COMMANDS.flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(new Set(names).size).toBe(names.length);
    for (const language of ['nb', 'nn', 'en'] as const) {
      const known = textsFor(language).commands;
      expect(COMMANDS.filter(({ key }) => !(key in known))).toEqual([]);
    }
  });
});
