import { beforeEach, describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { item, KARI, LOTEN, later, MEETING, meeting, NOW, OLA, STANGE } from '../samples.ts';

export const agendaSuite = (store: () => Store): void => {
  describe('agenda items', () => {
    beforeEach(() => store().write((tx) => tx.meetings.insert(meeting())));

    it('come back as they were, with and without what is optional', async () => {
      const decided = item({
        id: asId('item-2'),
        reason: 'Hører hjemme i koordineringsgruppa.',
        number: { number: 17, year: 2027 },
        openness: { kind: 'offentlig' },
        text: '',
      });
      await store().write(async (tx) => {
        await tx.agenda.insert(item());
        await tx.agenda.insert(decided);
      });
      expect(await store().read.agenda.get(LOTEN, item().id)).toEqual(item());
      expect(await store().read.agenda.get(LOTEN, decided.id)).toEqual(decided);
      expect(await store().read.agenda.get(STANGE, item().id)).toBeUndefined();
    });

    it('are listed per meeting as submitted, per person newest first', async () => {
      await store().write(async (tx) => {
        await tx.agenda.insert(item({ id: asId('b'), submittedAt: later(1) }));
        await tx.agenda.insert(item({ id: asId('a') }));
        await tx.agenda.insert(item({ id: asId('c'), submittedBy: OLA, submittedAt: later(2) }));
      });
      const { agenda } = store().read;
      expect((await agenda.ofMeeting(LOTEN, MEETING)).map(({ id }) => id)).toEqual(['a', 'b', 'c']);
      expect((await agenda.ofPerson(LOTEN, KARI, 10)).map(({ id }) => id)).toEqual(['b', 'a']);
      expect((await agenda.ofPerson(LOTEN, KARI, 1)).map(({ id }) => id)).toEqual(['b']);
      expect(await agenda.ofMeeting(STANGE, MEETING)).toEqual([]);
    });

    it('change only from the version that was seen', async () => {
      await store().write((tx) => tx.agenda.insert(item()));
      const decide = (status: 'accepted' | 'declined') =>
        store().write((tx) => tx.agenda.change(item(), { status }));
      const answers = await Promise.all([decide('accepted'), decide('declined')]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      const changes = {
        title: 'Ny tittel',
        text: 'Ny tekst',
        kind: 'vedtak',
        reason: 'Utsatt',
        number: { number: 3, year: 2027 },
      } as const;
      await store().write((tx) => tx.agenda.change(item({ version: 2 }), changes));
      expect(await store().read.agenda.get(LOTEN, item().id)).toMatchObject({ ...changes, version: 3 });
    });

    it('move to another meeting', async () => {
      const next = meeting({ id: asId('meeting-2'), ordinal: 2 });
      await store().write(async (tx) => {
        await tx.meetings.insert(next);
        await tx.agenda.insert(item());
        await tx.agenda.change(item(), { meeting: next.id });
      });
      expect(await store().read.agenda.ofMeeting(LOTEN, MEETING)).toEqual([]);
      expect(await store().read.agenda.ofMeeting(LOTEN, next.id)).toHaveLength(1);
    });

    it("are numbered through the forum's year, and no number is given twice", async () => {
      const forum = item().forum;
      expect(await store().read.agenda.lastNumber(LOTEN, forum, 2027)).toBe(0);
      const numbered = (id: string, number: number, year: number) =>
        item({ id: asId(id), number: { number, year } });
      await store().write(async (tx) => {
        await tx.agenda.insert(numbered('a', 9, 2027));
        await tx.agenda.insert(numbered('b', 10, 2027));
        await tx.agenda.insert(numbered('c', 40, 2026));
      });
      expect(await store().read.agenda.lastNumber(LOTEN, forum, 2027)).toBe(10);
      await expect(store().write((tx) => tx.agenda.insert(numbered('d', 10, 2027)))).rejects.toThrow(
        /unique/i,
      );
    });

    it('remember who has answered, and the newest answer counts', async () => {
      await store().write(async (tx) => {
        await tx.agenda.recordAnswer({ meeting: MEETING, person: KARI, answer: 'none', at: NOW });
        await tx.agenda.recordAnswer({ meeting: MEETING, person: OLA, answer: 'none', at: later(1) });
        await tx.agenda.recordAnswer({ meeting: MEETING, person: KARI, answer: 'items', at: later(2) });
      });
      expect(await store().read.agenda.answers(MEETING)).toEqual([
        { meeting: MEETING, person: OLA, answer: 'none', at: later(1) },
        { meeting: MEETING, person: KARI, answer: 'items', at: later(2) },
      ]);
    });
  });
};
