import { describe, expect, test } from 'vitest';
import type { Forum, Organisation } from '../../src/domain/organisation.ts';
import { minutesBetween, type Travel, venueOf } from '../../src/domain/travel.ts';
import { anForum, anOrganisation } from './planning/makers.ts';

const nordvik = anOrganisation('nordvik');
const at = (place: string | undefined, municipalities: readonly string[] = ['nordvik']): Forum => {
  const forum = { ...anForum('slt'), municipalities };
  return place === undefined ? forum : { ...forum, sitting: { ...forum.sitting, place } };
};
const between = (a: Forum, b: Forum, one: Organisation = nordvik, other: Organisation = one) => {
  const [there, back] = [
    minutesBetween(venueOf(one, a), venueOf(other, b)),
    minutesBetween(venueOf(other, b), venueOf(one, a)),
  ];
  expect(there).toBe(back);
  return there;
};

describe('the way between two meetings', () => {
  test('is nothing at one place, or where nobody says where', () => {
    expect(between(at('Rådhuset'), at('Rådhuset'))).toBe(0);
    expect(between(at(undefined), at('Rådhuset'))).toBe(0);
    expect(between(at(undefined), at(undefined))).toBe(0);
  });

  test('takes the usual time between two places, and between two municipalities', () => {
    expect(between(at('Rådhuset'), at('Skolen'))).toBe(30);
    expect(between(at(undefined), at(undefined, ['sorvik']))).toBe(60);
    expect(between(at('Rådhuset'), at('Skolen', ['sorvik']))).toBe(60);
  });

  test('a forum that several municipalities share may meet in any of them', () => {
    expect(between(at(undefined, ['nordvik', 'sorvik']), at(undefined, ['sorvik']))).toBe(0);
    expect(between(at(undefined, []), at(undefined, ['sorvik']))).toBe(0);
  });

  test('takes what the organisation says', () => {
    const travel: Travel = {
      betweenPlaces: 10,
      betweenMunicipalities: 90,
      routes: [{ from: 'Rådhuset', to: 'Skolen', minutes: 25 }],
    };
    const own = { ...nordvik, travel };
    expect(between(at('Rådhuset'), at('Skolen'), own)).toBe(25);
    expect(between(at('Rådhuset'), at('Museet'), own)).toBe(10);
    expect(between(at('Rådhuset'), at('Skolen', ['sorvik']), own)).toBe(25);
    expect(between(at('Rådhuset'), at('Museet', ['sorvik']), own)).toBe(90);
  });

  test('two organisations have a town hall each, and the longer of their times counts', () => {
    const fjord = { ...anOrganisation('fjord'), municipalities: [{ id: 'fjord', name: 'Fjord' }] };
    const slow = { ...fjord, travel: { betweenPlaces: 30, betweenMunicipalities: 120, routes: [] } };
    expect(between(at('Rådhuset'), at('Rådhuset', ['fjord']), nordvik, fjord)).toBe(60);
    expect(between(at('Rådhuset'), at('Rådhuset', ['fjord']), nordvik, slow)).toBe(120);
    expect(between(at(undefined), at(undefined, []), nordvik, fjord)).toBe(60);
  });
});
