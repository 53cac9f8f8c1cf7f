import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { DraftWork } from '../../../src/domain/planning/draft.ts';
import type { Plan } from '../../../src/domain/planning/plan.ts';
import { Temporal } from '../../../src/domain/time.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { LOTEN, later, plan, STANGE } from '../samples.ts';

export const planSuite = (store: () => Store): void => {
  describe('plans', () => {
    it('come back as they were, dates and times included', async () => {
      await store().write((tx) => tx.plans.insert(plan()));
      expect(await store().read.plans.get(LOTEN, plan().id)).toEqual(plan());
      expect(await store().read.plans.get(STANGE, plan().id)).toBeUndefined();
    });

    it('are found as the newest draft of the year', async () => {
      const newer = plan({ id: asId('plan-2'), madeAt: later(5) });
      await store().write(async (tx) => {
        await tx.plans.insert(newer);
        await tx.plans.insert(plan());
        await tx.plans.insert(plan({ id: asId('plan-3'), year: 2028 }));
      });
      expect((await store().read.plans.draft(LOTEN, 2027))?.id).toBe(newer.id);
      expect(await store().read.plans.draft(STANGE, 2027)).toBeUndefined();
    });

    it('are approved once, however often the button is pressed', async () => {
      await store().write((tx) => tx.plans.insert(plan()));
      const approve = () => store().write((tx) => tx.plans.consume(LOTEN, plan().id, 1, 'approved'));
      const answers = await Promise.all([approve(), approve(), approve()]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await store().read.plans.get(LOTEN, plan().id)).toMatchObject({
        status: 'approved',
        version: 2,
      });
    });

    it('change while they are drafts, with what the coordinator has said, and tell a stale card', async () => {
      const draft = plan();
      const day = Temporal.PlainDate.from('2027-03-11');
      const work: DraftWork = {
        forums: [asId('politirad')],
        pins: draft.slots.slice(0, 1).map(({ key }) => key),
        exclusions: [
          { from: day, to: day.add({ days: 2 }), forum: asId('politirad') },
          { from: day, to: day },
        ],
        seen: [draft.slots],
        approved: [asId('tut')],
        standing: draft.slots.slice(0, 1).map(({ key }) => ({ slot: key, on: day })),
        last: { act: 'another', version: 1 },
      };
      const explanation: Plan['explanation'] = [
        { kind: 'fullWeek', good: false, person: asId('kari'), monday: day, meetings: 4 },
        { kind: 'everybodyFree', good: true, meetings: 5 },
      ];
      await store().write((tx) => tx.plans.insert(draft));
      expect(await store().write((tx) => tx.plans.change({ ...draft, slots: [], work, explanation }))).toBe(
        true,
      );
      const changed = { ...draft, slots: [], work, explanation, version: 2 };
      expect(await store().read.plans.get(LOTEN, draft.id)).toEqual(changed);
      expect(await store().write((tx) => tx.plans.change(draft))).toBe(false);
      await store().write((tx) => tx.plans.consume(LOTEN, draft.id, 2, 'approved'));
      expect(await store().write((tx) => tx.plans.change(changed))).toBe(false);
      expect((await store().read.plans.approved(LOTEN, 2027)).map(({ id }) => id)).toEqual([draft.id]);
      expect(await store().read.plans.approved(LOTEN, 2028)).toEqual([]);
    });

    it('are discarded when the year is planned again; another year stays', async () => {
      await store().write(async (tx) => {
        await tx.plans.insert(plan());
        await tx.plans.insert(plan({ id: asId('plan-2'), year: 2028 }));
        await tx.plans.discardDrafts(LOTEN, 2027);
      });
      expect(await store().read.plans.draft(LOTEN, 2027)).toBeUndefined();
      expect(await store().read.plans.draft(LOTEN, 2028)).toBeDefined();
      expect(await store().write((tx) => tx.plans.consume(LOTEN, plan().id, 1, 'approved'))).toBe(false);
    });
  });
};
