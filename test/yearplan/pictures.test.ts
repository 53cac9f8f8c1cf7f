import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { Drawing, Shape } from '../../src/yearplan/drawing.ts';
import { meetingLabel } from '../../src/yearplan/labels.ts';
import { monthsPicture, wheelPicture } from '../../src/yearplan/pictures.ts';
import { pngOf } from '../../src/yearplan/png.ts';
import { svgOf } from '../../src/yearplan/svg.ts';
import { yearPlanView } from '../../src/yearplan/year-plan.ts';
import { bookedMeeting, MUNICIPALITIES, municipality, proposedYear, renamed } from './year.ts';

const PICTURES = [
  ['the wheel', wheelPicture],
  ['the months', monthsPicture],
] as const;

const labelsIn = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) =>
    shape.kind === 'group'
      ? [...(shape.label === undefined ? [] : [shape.label]), ...labelsIn(shape.shapes)]
      : [],
  );

const textsIn = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap((shape) => {
    if (shape.kind === 'group') return textsIn(shape.shapes);
    return shape.kind === 'text' ? [shape.text] : [];
  });

const parsed = (drawing: Drawing) => {
  const svg = svgOf(drawing);
  expect(XMLValidator.validate(svg)).toBe(true);
  return new XMLParser({ ignoreAttributes: false, htmlEntities: true }).parse(svg).svg;
};

describe.each(PICTURES)('%s', (_name, pictureOf) => {
  test.each(MUNICIPALITIES)('of $name has each meeting once', (organisation) => {
    const view = proposedYear(organisation);
    const wanted = view.forums.flatMap((forum) =>
      forum.meetings.map((meeting) => meetingLabel(forum, meeting, view)),
    );
    expect(wanted.length).toBeGreaterThan(10);
    expect(labelsIn(pictureOf(view).shapes).toSorted()).toEqual(wanted.toSorted());
  });

  test('is an image with a name and a description in its language', () => {
    const svg = parsed(pictureOf(proposedYear(municipality('stange'))));
    expect(svg['@_role']).toBe('img');
    expect(svg['@_lang']).toBe('nb');
    expect(svg.title['#text']).toContain('2027 – Stange kommune (forslag)');
    expect(svg.desc['#text']).toContain('Politiråd (P), Styrende nivå, 5 møter: ');
  });

  test.each([
    '<script>alert(1)</script>',
    '"><image href="https://example.no/x"/>',
    "' onload='alert(1)",
    ']]>&amp;&lt;\u0000\u000b\ufffe',
    '\u202egnal',
  ])('takes a forum called %j as text', (name) => {
    const drawing = pictureOf(proposedYear(renamed(municipality('nesodden'), name)));
    const svg = svgOf(drawing);
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg.match(/<(?!\/|svg|title|desc|rect|g |path|text)/g)).toBeNull();
    expect(svg).not.toMatch(/<[^>]*\son\w+=/);
  });

  test('is the same for the same plan', () => {
    const organisation = municipality('lindesnesregionen');
    expect(svgOf(pictureOf(proposedYear(organisation)))).toBe(svgOf(pictureOf(proposedYear(organisation))));
  });

  test.each(['nb', 'nn', 'en'] as const)('speaks %s', (language) => {
    const svg = parsed(pictureOf(proposedYear({ ...municipality('loten'), language })));
    expect(svg['@_lang']).toBe(language);
    expect(svg.title['#text']).toContain({ nb: '(forslag)', nn: '(framlegg)', en: '(proposal)' }[language]);
  });

  test('says what found no day', () => {
    const organisation = municipality('nesodden');
    const [forum] = organisation.forums;
    if (!forum) throw new Error('no forum');
    const unplaced = [{ forum: forum.id, ordinal: 3, reason: { kind: 'anchorCircle', forums: [] } }] as const;
    const drawing = pictureOf(yearPlanView({ organisation, year: 2027, proposed: { slots: [], unplaced } }));
    const line = `1 møte fikk ikke plass: ${forum.name}, møte 3.`;
    expect(textsIn(drawing.shapes)).toContain(line);
    expect(drawing.description).toContain(line);
  });

  test('strikes out what is off, and does not count it', () => {
    const organisation = municipality('nesodden');
    const forum = organisation.forums[0]?.id ?? '';
    const meetings = [
      bookedMeeting(forum, 1, '2027-02-09'),
      bookedMeeting(forum, 2, '2027-04-27', { status: 'cancelled' }),
    ];
    const drawing = pictureOf(yearPlanView({ organisation, year: 2027, meetings }));
    expect(drawing.title).not.toContain('forslag');
    expect(drawing.description).toContain('1 møte: 9. feb.');
    expect(textsIn(drawing.shapes)).toContain('Overstreket: avlyst eller ikke holdt');
    expect(labelsIn(drawing.shapes)).toHaveLength(2);
  });

  test.each(MUNICIPALITIES)('of $name is a PNG that Teams takes', async (organisation) => {
    const png = Buffer.from(await pngOf(pictureOf(proposedYear(organisation))));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(16)).toBeLessThanOrEqual(1024);
    expect(png.readUInt32BE(20)).toBeLessThanOrEqual(1024);
    expect(Math.max(png.readUInt32BE(16), png.readUInt32BE(20))).toBe(1024);
    expect(png.length).toBeLessThan(500_000);
  });
});

test('no picture names a person', () => {
  for (const organisation of MUNICIPALITIES) {
    const view = proposedYear(organisation);
    const svgs = PICTURES.map(([, pictureOf]) => svgOf(pictureOf(view))).join();
    for (const { name } of organisation.people) expect(svgs).not.toContain(name);
  }
});

test('a forum that meets every week is told by its first and last meeting', () => {
  const organisation = municipality('nesodden');
  const forum = organisation.forums[0]?.id ?? '';
  const meetings = Array.from({ length: 20 }, (_, index) =>
    bookedMeeting(forum, index + 1, `2027-0${1 + Math.floor(index / 5)}-${11 + (index % 5) * 4}`),
  );
  expect(yearPlanView({ organisation, year: 2027, meetings }).forums[0]?.meetings).toHaveLength(20);
  expect(wheelPicture(yearPlanView({ organisation, year: 2027, meetings })).description).toContain(
    '20 møter fra 11. jan. til 27. apr.',
  );
});
