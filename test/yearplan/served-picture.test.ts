import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { asId, type OrganisationId } from '../../src/domain/ids.ts';
import { approvePlan } from '../../src/services/planning/approve-plan.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { createServer } from '../../src/web/server.ts';
import { serveYearPicture } from '../../src/web/year-picture.ts';
import { yearPictures } from '../../src/year-pictures.ts';
import { as } from '../support/small-town.ts';
import { createWorld } from '../support/world.ts';

const KEY = { key: new Uint8Array(32).fill(3) };

/** A bot whose cards have somewhere to fetch pictures from. */
const townWithPictures = async () => {
  const world = await createWorld('2026-11-02T10:00');
  let allowed = true;
  let origin = '';
  const pictures = yearPictures({ ...world, encryptionKeys: [KEY], origin: () => origin });
  const server = createServer({
    receive: async () => ({ status: 200 }),
    store: world.store,
    admit: () => true,
  });
  serveYearPicture(server.restify, { png: pictures.png, admit: () => allowed });
  const { port } = await server.listen(0, '127.0.0.1');
  origin = `http://127.0.0.1:${port}`;
  return {
    // As long as the ids are in real life: the address is then longer than a hundred letters.
    deps: { ...world, newId: () => randomBytes(48).toString('base64url'), planPicture: pictures.ofPlan },
    pictures,
    flood: () => {
      allowed = false;
    },
    [Symbol.asyncDispose]: async () => {
      await server.close();
      await world.store.close();
    },
  };
};

const plan2027 = async (deps: Awaited<ReturnType<typeof townWithPictures>>['deps']) => {
  const notice = await makePlan(deps, as('kari'), { year: 2027 });
  if (!notice.picture) throw new Error('no picture');
  return { ...notice, picture: notice.picture };
};

test('the coordinator is shown the proposal as a picture, with its text', async () => {
  await using town = await townWithPictures();
  const { picture } = await plan2027(town.deps);
  expect(picture.alt).toMatch(/^Årshjul 2027 – Småby kommune: \d+ møter i \d forum\. /);
  const answer = await fetch(picture.url);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('image/png');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  const png = new Uint8Array(await answer.arrayBuffer());
  expect(String.fromCharCode(...png.subarray(1, 4))).toBe('PNG');
});

test('a picture keeps its address when the plan is approved', async () => {
  await using town = await townWithPictures();
  const { picture, plan, version } = await plan2027(town.deps);
  const before = await town.pictures.ofYear(asId<OrganisationId>('smaby'), 2027);
  await approvePlan(town.deps, as('kari'), { plan, version });
  expect((await fetch(picture.url)).status).toBe(200);
  const after = await town.pictures.ofYear(asId<OrganisationId>('smaby'), 2027);
  expect(after.url).not.toBe(before.url);
  expect(after.alt.split(': ')[1]).toBe(picture.alt.split(': ')[1]);
  expect((await fetch(after.url)).status).toBe(200);
});

test('nobody is let in by a made-up address, and the answer says nothing', async () => {
  await using town = await townWithPictures();
  const { picture } = await plan2027(town.deps);
  const base = new URL('.', picture.url).href;
  const [payload = '', mac = ''] = picture.url.slice(base.length, -'.png'.length).split('.');
  const elsewhere = Buffer.from(JSON.stringify(['smaby', 'year', 2027, 0])).toString('base64url');
  const forged = [
    `${elsewhere}.${mac}`,
    `${payload}.${mac.slice(1)}`,
    payload,
    `${payload}.`,
    '..%2f..%2fetc',
  ];
  for (const token of forged) {
    const answer = await fetch(`${base}${token}.png`);
    expect(answer.status, token).toBe(404);
    expect(await answer.json()).toEqual({ error: 'not found' });
  }
  expect((await fetch(picture.url.replace('.png', '.svg'))).status).toBe(404);
});

test('a flood is turned away', async () => {
  await using town = await townWithPictures();
  const { picture } = await plan2027(town.deps);
  town.flood();
  expect((await fetch(picture.url)).status).toBe(429);
});
