import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { asId, type OrganisationId, type PersonId } from '../../src/domain/ids.ts';
import type { YearFile, YearLinks, YearNotice } from '../../src/domain/notices/year.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { approvePlan } from '../../src/services/planning/approve-plan.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { showYear } from '../../src/services/planning/show-year.ts';
import { createServer } from '../../src/web/server.ts';
import { serveYearPages } from '../../src/web/year-pages.ts';
import { yearPages } from '../../src/year-pages.ts';
import { withForum } from '../support/plain.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

const KEY = { key: new Uint8Array(32).fill(3) };
const SMABY = asId<OrganisationId>('smaby');

/** The koordineringsgruppe prepares its meetings with two of its members. */
const PREPARING = withForum(SMALL_TOWN, 'gruppe', () => ({
  children: [
    {
      id: 'forberedelse',
      name: 'Forberedende møte',
      relation: 'before',
      leastDays: 3,
      mostDays: 10,
      minutes: 60,
      participants: ['kari', 'berit'].map((id) => asId<PersonId>(id)),
    },
  ],
}));

/** A bot whose cards have somewhere to fetch pictures and files from. `members` is who the configuration knows. */
const townWithPages = async (organisation = SMALL_TOWN) => {
  const world = await createWorld('2026-11-02T10:00', organisation);
  let allowed = true;
  let origin = '';
  let configured = organisation;
  const directory = {
    get organisations() {
      return [configured];
    },
    organisation: () => configured,
  };
  const pages = yearPages({ ...world, directory, encryptionKeys: [KEY], origin: () => origin });
  const server = createServer({
    receive: async () => ({ status: 200 }),
    store: world.store,
    admit: () => true,
  });
  serveYearPages(server.restify, { open: pages.open, admit: () => allowed });
  const { port } = await server.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  // As long as the ids are in real life: the address is then longer than a hundred letters.
  const newId = () => randomBytes(48).toString('base64url');
  return {
    world,
    deps: { ...world, directory, newId, yearLinks: pages.links },
    pages,
    flood: () => {
      allowed = false;
    },
    reconfigure: (changed: Organisation) => {
      configured = changed;
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await world.store.close();
    },
  };
};

type Town = Awaited<ReturnType<typeof townWithPages>>;

const linksIn = ({ links }: { readonly links?: YearLinks }): YearLinks => links ?? expect.fail('no links');
const plan2027 = async ({ deps }: Town) => {
  const notice = await makePlan(deps, as('kari'), { year: 2027 });
  return { ...notice, links: linksIn(notice) };
};
const bookedYear = async (town: Town): Promise<void> => {
  const { plan, version } = await plan2027(town);
  await approvePlan(town.deps, as('kari'), { plan, version });
};
const yearOf = async (town: Town, person: string): Promise<YearNotice & { links: YearLinks }> => {
  const notice = await showYear(town.deps, as(person), { year: 2027 });
  return { ...notice, links: linksIn(notice) };
};
const textOf = async (url: string): Promise<string> => (await fetch(url)).text();

describe('the picture', () => {
  test('shows the coordinator the proposal, with its text', async () => {
    await using town = await townWithPages();
    const { picture } = (await plan2027(town)).links;
    expect(picture.alt).toMatch(/^Årshjul 2027 – Småby kommune: \d+ møter i \d forum\. /);
    const answer = await fetch(picture.url);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
    const png = new Uint8Array(await answer.arrayBuffer());
    expect(String.fromCharCode(...png.subarray(1, 4))).toBe('PNG');
  });

  test('keeps its address when the plan is approved, and opens nothing else', async () => {
    await using town = await townWithPages();
    const { plan, version, links } = await plan2027(town);
    const before = await town.pages.picture(SMABY, 2027);
    await approvePlan(town.deps, as('kari'), { plan, version });
    expect((await fetch(links.picture.url)).status).toBe(200);
    const after = await town.pages.picture(SMABY, 2027);
    expect(after.url).not.toBe(before.url);
    expect(after.alt.split(': ')[1]).toBe(links.picture.alt.split(': ')[1]);
    expect((await fetch(after.url)).status).toBe(200);
    expect((await fetch(after.url.replace('arshjul.png', 'plan.pdf'))).status).toBe(404);
  });
});

describe('the files', () => {
  test.each<[YearFile, string, RegExp, string]>([
    ['pdf', 'application/pdf', /^%PDF-1\.7/, 'attachment; filename="plan-2027-smaby.pdf"'],
    ['ics', 'text/calendar; charset=utf-8', /^BEGIN:VCALENDAR/, 'attachment; filename="plan-2027-smaby.ics"'],
    [
      'xlsx',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      /^PK/,
      'attachment; filename="plan-2027-smaby.xlsx"',
    ],
    ['svg', 'image/svg+xml; charset=utf-8', /^<svg /, 'inline; filename="arshjul-2027-smaby.svg"'],
    [
      'page',
      'text/html; charset=utf-8',
      /^<!DOCTYPE html><html lang="nb">/,
      'inline; filename="arshjul-2027-smaby.html"',
    ],
  ])(
    '%s comes as what it is, by its name, and is found by no search engine',
    async (file, type, begins, saved) => {
      await using town = await townWithPages();
      await bookedYear(town);
      const { links } = await yearOf(town, 'kari');
      const answer = await fetch(links.files[file]);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(answer.headers.get('content-disposition')).toBe(saved);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('x-robots-tag')).toContain('noindex');
      expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
      const body = Buffer.from(await answer.arrayBuffer());
      expect(body.toString('latin1')).toMatch(begins);
      const head = await fetch(links.files[file], { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.headers.get('content-type')).toBe(type);
      expect(head.headers.get('content-length')).toBe(String(body.byteLength));
      expect(await head.text()).toBe('');
    },
  );

  test('the page shows what lies next to it, and its links work', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { links } = await yearOf(town, 'kari');
    const page = await textOf(links.files.page);
    const linked = [...page.matchAll(/(?:href|src)="(?<file>[^"]+)"/gu)].map(
      ({ groups }) => groups?.['file'] ?? '',
    );
    expect(linked.toSorted()).toEqual([
      'arshjul.svg',
      'arshjul.svg',
      'maaneder.svg',
      'plan.ics',
      'plan.pdf',
      'plan.xlsx',
    ]);
    for (const file of linked) expect((await fetch(new URL(file, links.files.page))).status, file).toBe(200);
    expect(page).not.toContain('<script');
  });

  test('of a proposal can be printed by the coordinator, and say that it is one', async () => {
    await using town = await townWithPages();
    const { links } = await plan2027(town);
    expect(await textOf(links.files.page)).toContain('<h1>Årshjul 2027 – Småby kommune (forslag)</h1>');
  });

  test('name nobody', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { files } = (await yearOf(town, 'kari')).links;
    for (const file of ['page', 'svg', 'ics'] as const) {
      const text = await textOf(files[file]);
      for (const { name, email } of SMALL_TOWN.people) {
        expect(text).not.toContain(name);
        expect(text).not.toContain(email);
      }
    }
  });

  test('cannot be fetched after a month', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { links } = await yearOf(town, 'kari');
    expect(String(links.until)).toBe('2026-12-02');
    town.world.at('2026-12-02T23:30');
    expect((await fetch(links.files.pdf)).status).toBe(200);
    town.world.at('2026-12-03T00:30');
    expect((await fetch(links.files.pdf)).status).toBe(404);
    expect((await fetch(links.picture.url)).status).toBe(200);
  });

  test('leave the picture in the card until the year is over', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { picture } = (await yearOf(town, 'kari')).links;
    town.world.at('2027-12-31T23:30');
    expect((await fetch(picture.url)).status).toBe(200);
    const asked = (await yearOf(town, 'kari')).links.picture;
    town.world.at('2028-01-01T00:30');
    expect((await fetch(picture.url)).status).toBe(404);
    expect((await fetch(asked.url)).status).toBe(200);
  });
});

describe('who sees what', () => {
  const eventsIn = (ics: string) =>
    [...ics.matchAll(/SUMMARY:(?<name>[^\r]+)/gu)].map(({ groups }) => groups?.['name']);
  const namesIn = (ics: string) => [...new Set(eventsIn(ics))].toSorted();

  test('the coordinator sees every meeting, a member those of their own forums', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const [kari, rita, ola] = [
      await yearOf(town, 'kari'),
      await yearOf(town, 'rita'),
      await yearOf(town, 'ola'),
    ];
    expect(kari).toMatchObject({ whole: true, meetings: 12, forums: 3 });
    expect(rita).toMatchObject({ whole: false, meetings: 8, forums: 2 });
    expect(ola).toMatchObject({ whole: false, meetings: 4, forums: 1 });
    expect(ola.links.picture.alt).toMatch(/^Årshjul 2027 – Småby kommune, mine møter: 4 møter i 1 forum\./);
    expect(namesIn(await textOf(ola.links.files.ics))).toEqual(['Politiråd']);
    expect(await textOf(ola.links.files.page)).not.toContain('Koordineringsgruppe');
  });

  test('a preparatory meeting is seen by those who take part in it', async () => {
    await using town = await townWithPages(PREPARING);
    await bookedYear(town);
    const seenBy = async (person: string) =>
      namesIn(await textOf((await yearOf(town, person)).links.files.ics));
    expect(await seenBy('berit')).toContain('Forberedende møte – Koordineringsgruppe');
    expect(await seenBy('nils')).toEqual(['Koordineringsgruppe']);
  });

  test('a link shows no more than its reader may see when it is used', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { links } = await yearOf(town, 'rita');
    const outOfTut = withForum(SMALL_TOWN, 'tut', ({ members }) => ({
      conveners: [],
      members: members.filter(({ person }) => person !== 'rita'),
    }));
    town.reconfigure(outOfTut);
    expect(namesIn(await textOf(links.files.ics))).toEqual(['Koordineringsgruppe']);
    town.reconfigure({ ...SMALL_TOWN, people: SMALL_TOWN.people.filter(({ id }) => id !== 'rita') });
    expect((await fetch(links.files.ics)).status).toBe(404);
    expect((await fetch(links.picture.url)).status).toBe(404);
  });

  test('a link opens nothing for somebody who has been taken out with their group', async () => {
    await using town = await townWithPages();
    await bookedYear(town);
    const { links } = await yearOf(town, 'rita');
    const people = SMALL_TOWN.people.map((one) =>
      one.id === 'rita' ? { ...one, former: true as const } : one,
    );
    town.reconfigure({ ...SMALL_TOWN, people });
    expect((await fetch(links.files.ics)).status).toBe(404);
    expect((await fetch(links.picture.url)).status).toBe(404);
  });

  test('a proposal is the coordinator’s: somebody who is that no more sees none', async () => {
    await using town = await townWithPages();
    const { links } = await plan2027(town);
    town.reconfigure({ ...SMALL_TOWN, coordinators: [asId<PersonId>('rita')] });
    expect((await fetch(links.files.pdf)).status).toBe(404);
  });

  test('nobody is let in by a made-up address, and the answer says nothing', async () => {
    await using town = await townWithPages();
    const { picture } = (await plan2027(town)).links;
    const [, base = '', payload = '', mac = ''] =
      /^(.*\/arshjul\/)([\w-]+)\.([\w-]+)\/arshjul\.png$/u.exec(picture.url) ?? [];
    const elsewhere = Buffer.from(JSON.stringify(['smaby', 'year', 2027, 0])).toString('base64url');
    const forged = [
      `${elsewhere}.${mac}/arshjul.png`,
      `${payload}.${mac.slice(1)}/arshjul.png`,
      `${payload}/arshjul.png`,
      `${payload}./arshjul.png`,
      `${payload}.${mac}.png`,
      `${payload}.${mac}/`,
      `${payload}.${mac}/noe.png`,
      `${payload}.${mac}/constructor.png`,
      '..%2f..%2fetc/passwd.txt',
    ];
    for (const path of forged) {
      const answer = await fetch(`${base}${path}`);
      expect(answer.status, path).toBe(404);
      expect(await answer.json()).toEqual({ error: 'not found' });
    }
  });

  test('a flood is turned away', async () => {
    await using town = await townWithPages();
    const { picture } = (await plan2027(town)).links;
    town.flood();
    expect((await fetch(picture.url)).status).toBe(429);
  });
});

describe('which year', () => {
  test('is the next one as soon as something of it can be seen, and the one that is asked for', async () => {
    await using town = await townWithPages();
    const yearFor = async (person: string) => (await showYear(town.deps, as(person), {})).year;
    expect(await yearFor('kari')).toBe(2026);
    await plan2027(town);
    expect(await showYear(town.deps, as('kari'), {})).toMatchObject({ year: 2027, meetings: 0, draft: true });
    expect(await yearFor('ola')).toBe(2026);
    await bookedYear(town);
    expect(await yearFor('ola')).toBe(2027);
    expect(await showYear(town.deps, as('ola'), { year: 2026 })).toMatchObject({ year: 2026, meetings: 0 });
  });
});
