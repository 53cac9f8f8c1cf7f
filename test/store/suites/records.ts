import { describe, expect, it } from 'vitest';
import type { AuditEntry } from '../../../src/services/ports/audit.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { LOTEN, later, NOW, STANGE } from '../samples.ts';

export const recordSuite = (store: () => Store): void => {
  describe('the audit log', () => {
    it('lists what was done, newest first, per organisation', async () => {
      const submitted: AuditEntry = {
        organisation: LOTEN,
        at: NOW,
        actor: 'kari',
        action: 'submitItem',
        subject: 'item-1',
        outcome: 'done',
        detail: { version: 1, late: false, kind: 'vedtak' },
      };
      const refused: AuditEntry = {
        organisation: LOTEN,
        at: NOW,
        actor: 'ola',
        action: 'makePlan',
        outcome: 'refused',
      };
      await store().write(async (tx) => {
        await tx.audit.append(submitted);
        await tx.audit.append(refused);
        await tx.audit.append({ ...refused, organisation: STANGE });
      });
      expect(await store().read.audit.list(LOTEN, 10)).toEqual([refused, submitted]);
      expect(await store().read.audit.list(LOTEN, 1)).toEqual([refused]);
    });
  });

  describe('activities', () => {
    it('are new once, however often Teams delivers them', async () => {
      const see = (organisation = LOTEN) =>
        store().write((tx) => tx.activities.firstTime(organisation, 'activity-1', NOW));
      const answers = await Promise.all([see(), see(), see()]);
      expect(answers.filter(Boolean)).toHaveLength(1);
      expect(await see(STANGE)).toBe(true);
    });

    it('are forgotten after a while', async () => {
      const see = (id: string, minutes: number) =>
        store().write((tx) => tx.activities.firstTime(LOTEN, id, later(minutes)));
      await see('old', 0);
      await see('young', 10);
      await store().write((tx) => tx.activities.prune(later(10)));
      expect(await see('old', 11)).toBe(true);
      expect(await see('young', 11)).toBe(false);
    });
  });

  describe('configurations', () => {
    it('are kept as versions, each time they differ from the newest', async () => {
      const record = (hash: string, minutes: number) =>
        store().write((tx) => tx.configurations.record(LOTEN, hash, 'name: Løten', later(minutes)));
      expect(await record('a', 0)).toBe(true);
      expect(await record('a', 1)).toBe(false);
      expect(await record('b', 2)).toBe(true);
      expect(await record('a', 3)).toBe(true);
      expect(await store().read.configurations.versions(LOTEN)).toEqual([
        { hash: 'a', at: later(3) },
        { hash: 'b', at: later(2) },
        { hash: 'a', at: later(0) },
      ]);
      expect(await store().read.configurations.versions(STANGE)).toEqual([]);
    });
  });
};
