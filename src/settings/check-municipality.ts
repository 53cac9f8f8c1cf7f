import { checkForum } from './check-forum.ts';
import { forumEntries } from './expand.ts';
import { type BrokenRule, broken, brokenIf, exactlyOne, inOrder } from './rule.ts';
import { CONVENER_WORDS } from './to-members.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** Every rule that the file breaks; a template's mistake is told once, not once for each of its forums. */
export const brokenRules = (file: WrittenMunicipality): readonly BrokenRule[] => {
  const all = [
    ...checkTimeZone(file),
    ...checkPeople(file),
    ...checkForumIds(file),
    ...forumEntries(file).flatMap((entry) => checkForum(file, entry)),
    ...checkCalendar(file),
    ...checkTravel(file),
  ];
  return [...new Map(all.map((one) => [`${one.rule} ${one.path.join(' ')}`, one])).values()];
};

const checkTimeZone = ({ timeZone }: WrittenMunicipality): readonly BrokenRule[] => {
  if (timeZone === undefined) return [];
  try {
    new Intl.DateTimeFormat('nb', { timeZone });
    return [];
  } catch {
    return [broken(['timeZone'], 'unknownTimeZone', { found: timeZone })];
  }
};

const checkPeople = ({ people }: WrittenMunicipality): readonly BrokenRule[] => {
  const owners = new Map<string, string>();
  return Object.entries(people).flatMap(([id, person]) => {
    const address = person.email.toLowerCase();
    const other = owners.get(address);
    owners.set(address, other ?? id);
    return [
      ...brokenIf(CONVENER_WORDS.includes(id), ['people', id], 'reservedId', { id }),
      ...brokenIf(other !== undefined, ['people', id, 'email'], 'sameEmail', { person: other ?? '' }),
    ];
  });
};

/** A template and an area can make an id that another forum has. */
const checkForumIds = (file: WrittenMunicipality): readonly BrokenRule[] => {
  const seen = new Set<string>();
  return forumEntries(file).flatMap(({ id, path }) => {
    const taken = seen.has(id);
    seen.add(id);
    return brokenIf(taken, path, 'sameForumId', { id });
  });
};

const checkCalendar = ({ calendar = {} }: WrittenMunicipality): readonly BrokenRule[] =>
  Object.entries(calendar).flatMap(([kind, list = []]) =>
    list.flatMap((days, index) => {
      if (typeof days === 'string') return [];
      const path = ['calendar', kind, index];
      const both = days.from !== undefined && days.to !== undefined ? true : undefined;
      const lone = both === undefined && (days.from !== undefined || days.to !== undefined);
      return lone
        ? [broken(path, 'oneOfKeys', { keys: 'date, from + to', found: days.from ? 'from' : 'to' })]
        : [
            ...exactlyOne(path, ['date', 'from + to'], { date: days.date, 'from + to': both }),
            ...inOrder([...path, 'to'], days.from, days.to),
          ];
    }),
  );

/** A route leads somewhere else, and only one says how long it takes: the way back is as long. */
const checkTravel = ({ travel: { routes = [] } = {} }: WrittenMunicipality): readonly BrokenRule[] =>
  routes.flatMap(({ from, to }, index) => {
    const path = ['travel', 'routes', index];
    const same = (other: { readonly from: string; readonly to: string }): boolean =>
      (other.from === from && other.to === to) || (other.from === to && other.to === from);
    return [
      ...brokenIf(from === to, path, 'routeToItself', { place: from }),
      ...brokenIf(from !== to && routes.slice(0, index).some(same), path, 'routeTwice', { from, to }),
    ];
  });
