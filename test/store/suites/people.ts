import { describe, expect, it } from 'vitest';
import type { GraphPermission } from '../../../src/domain/check-up.ts';
import type { GroupMember } from '../../../src/domain/member-group.ts';
import { Temporal } from '../../../src/domain/time.ts';
import type { KnownAccount } from '../../../src/services/ports/people.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { delivery, KARI, LOTEN, later, NOW, OLA, STANGE } from '../samples.ts';

const account = (more: Partial<KnownAccount> = {}): KnownAccount => ({
  organisation: LOTEN,
  person: KARI,
  address: 'kari@loten.example.no',
  entraId: 'e-kari',
  state: 'found',
  checkedAt: NOW,
  since: NOW,
  ...more,
});

export const peopleSuite = (store: () => Store): void => {
  describe('what Microsoft 365 knows of people', () => {
    it('comes back as it was, is replaced, and is found by the id that Teams sends', async () => {
      await store().write((tx) => tx.people.put(account()));
      await store().write((tx) => tx.people.put(account({ entraId: 'e-new', checkedAt: later(1) })));
      expect(await store().read.people.accounts(LOTEN)).toEqual([
        account({ entraId: 'e-new', checkedAt: later(1) }),
      ]);
      expect(await store().read.people.byEntraId(LOTEN, 'E-New')).toBe(KARI);
      expect(await store().read.people.byEntraId(LOTEN, 'e-kari')).toBeUndefined();
      expect(await store().read.people.byEntraId(STANGE, 'e-new')).toBeUndefined();
    });

    it('keeps since when an account is as it is, and what its address is now', async () => {
      const moved = account({ since: later(-5), newAddress: 'kari.ny@loten.example.no' });
      await store().write((tx) => tx.people.put(moved));
      expect(await store().read.people.accounts(LOTEN)).toEqual([moved]);
    });

    it('keeps since when a permission is missing, until it is granted', async () => {
      const { people } = store().read;
      const missing = (at: number, ...permissions: readonly GraphPermission[]) =>
        store().write((tx) => tx.people.replaceMissingPermissions(LOTEN, permissions, later(at)));
      await missing(0, 'Mail.Send', 'Calendars.Read');
      await missing(5, 'Mail.Send', 'AppCatalog.Read.All');
      expect(await people.missingPermissions(LOTEN)).toEqual([
        { permission: 'AppCatalog.Read.All', since: later(5) },
        { permission: 'Mail.Send', since: NOW },
      ]);
      expect(await people.missingPermissions(STANGE)).toEqual([]);
      await missing(9);
      expect(await people.missingPermissions(LOTEN)).toEqual([]);
    });

    it('keeps who is in a group, and how it was read', async () => {
      const { groups } = store().read;
      const member: GroupMember = {
        ...{ group: 'slt@loten.example.no', entraId: 'e-kari', person: KARI, guest: false, state: 'in' },
        ...{ name: 'Kari Eksempel', address: 'kari@loten.example.no', joined: NOW, since: NOW },
      };
      await store().write((tx) => tx.groups.put(LOTEN, { ...member, title: 'rektor', service: 'skole' }));
      await store().write((tx) => tx.groups.put(LOTEN, { ...member, state: 'left', since: later(5) }));
      await store().write((tx) => tx.groups.put(STANGE, member));
      expect(await groups.members(LOTEN)).toEqual([{ ...member, state: 'left', since: later(5) }]);
      const reading = { group: 'slt@loten.example.no', since: NOW };
      await store().write((tx) => tx.groups.putReading(LOTEN, { ...reading, trouble: 'notFound' }));
      expect(await groups.readings(LOTEN)).toEqual([{ ...reading, trouble: 'notFound' }]);
      await store().write((tx) => tx.groups.putReading(LOTEN, { ...reading, since: later(1) }));
      expect(await groups.readings(LOTEN)).toEqual([{ ...reading, since: later(1) }]);
      expect(await groups.readings(STANGE)).toEqual([]);
    });

    it('tells who is away now, and forgets what was known before', async () => {
      const { people } = store().read;
      await store().write((tx) =>
        tx.people.replaceAbsences(LOTEN, [{ person: KARI, start: later(1), end: later(10) }]),
      );
      expect(await people.awayAt(LOTEN, NOW)).toEqual(new Set());
      expect(await people.awayAt(LOTEN, later(5))).toEqual(new Set([KARI]));
      expect(await people.awayAt(LOTEN, later(10))).toEqual(new Set());
      await store().write((tx) =>
        tx.people.replaceAbsences(LOTEN, [{ person: OLA, start: NOW, end: later(10) }]),
      );
      expect(await people.awayAt(LOTEN, later(5))).toEqual(new Set([OLA]));
    });

    it('keeps what was told of an absence when calendars are read anew, until the person is back or it is over', async () => {
      const { people } = store().read;
      const told = { person: KARI, start: later(10), end: later(20) };
      await store().write((tx) => tx.people.replaceAbsences(LOTEN, [{ ...told, start: later(12) }]));
      await store().write((tx) => tx.people.tellAbsence(LOTEN, { ...told, end: later(15) }));
      await store().write((tx) => tx.people.tellAbsence(LOTEN, told));
      await store().write((tx) => tx.people.replaceAbsences(LOTEN, [told]));
      expect(await people.absencesFrom(LOTEN, NOW)).toEqual([told]);
      expect(await people.awayAt(LOTEN, later(18))).toEqual(new Set([KARI]));
      expect(await people.absencesFrom(STANGE, NOW)).toEqual([]);
      await store().write((tx) => tx.people.forgetAbsences(LOTEN, later(19)));
      expect(await people.absencesFrom(LOTEN, later(19))).toEqual([told]);
      expect(await people.absencesFrom(LOTEN, later(20))).toEqual([]);
      expect(await store().write((tx) => tx.people.endAbsence(LOTEN, KARI))).toBe(true);
      expect(await store().write((tx) => tx.people.endAbsence(LOTEN, KARI))).toBe(false);
      await store().write((tx) => tx.people.tellAbsence(LOTEN, told));
      await store().write((tx) => tx.people.forgetAbsences(LOTEN, later(20)));
      expect(await people.absencesFrom(LOTEN, NOW)).toEqual([]);
    });

    it('lets an installation be tried once in a while, and keeps why it failed', async () => {
      const begin = (at: number, since: number) =>
        store().write((tx) => tx.people.beginInstallation(LOTEN, KARI, later(at), later(since)));
      expect(await begin(0, -1440)).toBe(true);
      expect(await begin(5, -1435)).toBe(false);
      await store().write((tx) => tx.people.endInstallation(LOTEN, KARI, 'noLicence'));
      expect(await store().read.people.refusals(LOTEN, NOW)).toEqual([
        { person: KARI, failure: 'noLicence' },
      ]);
      expect(await begin(1500, 60)).toBe(true);
      expect(await store().read.people.refusals(LOTEN, NOW)).toEqual([]);
    });

    it('records a daily job once a day', async () => {
      const day = Temporal.PlainDate.from('2027-03-01');
      const record = (on: Temporal.PlainDate) =>
        store().write((tx) => tx.jobs.record(LOTEN, 'people', on, NOW));
      expect(await record(day)).toBe(true);
      expect(await record(day)).toBe(false);
      expect(await record(day.add({ days: 1 }))).toBe(true);
      expect(await store().read.jobs.isDone(LOTEN, 'people', day)).toBe(true);
      expect(await store().read.jobs.isDone(STANGE, 'people', day)).toBe(false);
    });
  });

  describe('a delivery that turns into a mail', () => {
    const claim = () => store().write((tx) => tx.deliveries.claim(later(5), NOW, 10));

    it('is marked before it is handed over, once', async () => {
      const one = delivery({ nextAttemptAt: NOW });
      await store().write((tx) => tx.deliveries.enqueue([one]));
      await claim();
      await store().write((tx) => tx.deliveries.turnToMail(one.id, 'outsideTenant', later(1)));
      expect(await claim()).toMatchObject([{ id: one.id, channel: 'mail', failure: 'outsideTenant' }]);
      const mark = () => store().write((tx) => tx.deliveries.markMailing(one.id, later(6)));
      expect(await mark()).toBe(true);
      expect(await mark()).toBe(false);
      const [found] = await store().write((tx) => tx.deliveries.claim(later(30), later(20), 10));
      expect(found).toMatchObject({ state: 'sending', mailingSince: later(6) });
      await store().write((tx) => tx.deliveries.retryAt(one.id, later(31), true));
      const [again] = await store().write((tx) => tx.deliveries.claim(later(40), later(20), 10));
      expect(again).not.toHaveProperty('mailingSince');
    });
  });
};
