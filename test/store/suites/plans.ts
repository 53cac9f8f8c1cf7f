import { describe, expect, it } from 'vitest';
import { asId } from '../../../src/domain/ids.ts';
import type { Store } from '../../../src/services/ports.ts';
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
