import { areasOf, type ForumEntry, peopleMeant } from './expand.ts';
import { type BrokenRule, brokenIf, exactlyOne, inOrder } from './rule.ts';
import type { Path } from './schema-walk.ts';
import { type GroupName, groupsOf, type WrittenMember } from './to-members.ts';
import type { WrittenConvener, WrittenWho } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

const REGULAR: readonly GroupName[] = ['chair', 'secretary', 'permanent'];

/** Members who are somebody, substitutes for somebody who sits there, conveners who exist. */
export const checkMembers = (file: WrittenMunicipality, entry: ForumEntry): readonly BrokenRule[] => {
  const placed = placedMembers(entry);
  return [
    ...placed.flatMap(({ member, path }) => checkMember(file, entry, member, path)),
    ...checkSubstitutes(file, entry, placed),
    ...checkTwice(placed),
    ...checkConveners(file, entry),
  ];
};

interface Placed {
  readonly group: GroupName;
  readonly member: WrittenMember;
  readonly path: Path;
}

const placedMembers = ({ written, path }: ForumEntry): readonly Placed[] =>
  groupsOf(written).flatMap(({ name, members }) => {
    const bare = Array.isArray(written.members);
    const list = bare || Array.isArray((written.members as Record<string, unknown> | undefined)?.[name]);
    const group = bare ? [...path, 'members'] : [...path, 'members', name];
    return members.map((member, index) => ({ group: name, member, path: list ? [...group, index] : group }));
  });

const checkMember = (
  file: WrittenMunicipality,
  entry: ForumEntry,
  member: WrittenMember,
  path: Path,
): readonly BrokenRule[] => {
  if (typeof member === 'string') return [];
  const { person, title, service } = member;
  const which = { person, 'title/service': title ?? service };
  return [
    ...exactlyOne(path, ['person', 'title/service'], which),
    ...inOrder([...path, 'until'], member.from, member.until),
    ...checkSelector(file, entry, member, path),
  ];
};

const checkSelector = (
  file: WrittenMunicipality,
  entry: ForumEntry,
  who: WrittenMember,
  path: Path,
): readonly BrokenRule[] => {
  if (typeof who === 'string' || who.person !== undefined) return [];
  const wanted = [who.title, who.service].filter((word) => word !== undefined).join(', ');
  // An area that does not exist is reported as an unknown reference.
  const atKnown = who.at === undefined || areasOf(file).some(({ id }) => id === who.at);
  const nobody = wanted !== '' && atKnown && peopleMeant(file, who, entry.area).length === 0;
  return brokenIf(nobody, path, 'matchesNobody', { wanted, at: who.at ?? entry.area?.name ?? '' });
};

const checkSubstitutes = (
  file: WrittenMunicipality,
  entry: ForumEntry,
  placed: readonly Placed[],
): readonly BrokenRule[] => {
  const regular = placed
    .filter(({ group }) => REGULAR.includes(group))
    .flatMap(({ member }) => peopleMeant(file, member, entry.area));
  return placed.flatMap(({ member, path }) => {
    if (typeof member === 'string' || member.for === undefined) return [];
    const meant = peopleMeant(file, member.for, entry.area);
    const at = [...path, 'for'];
    const wanted = typeof member.for === 'string' ? member.for : wordsOf(member.for);
    // A person who does not exist at all is reported as an unknown reference.
    if (meant.length === 0)
      return brokenIf(typeof member.for !== 'string', at, 'matchesNobody', { wanted, at: '' });
    return [
      ...brokenIf(meant.length > 1, at, 'matchesSeveral', { wanted, found: meant.join(', ') }),
      ...brokenIf(!meant.some((one) => regular.includes(one)), at, 'substituteForNobody', { person: wanted }),
    ];
  });
};

const wordsOf = ({ title, service }: Exclude<WrittenWho, string>): string =>
  [title, service].filter((word) => word !== undefined).join(', ');

/** The same id twice in one group, with no dates that tell the two apart. */
const checkTwice = (placed: readonly Placed[]): readonly BrokenRule[] =>
  placed.flatMap(({ group, member, path }, index) => {
    const earlier = placed.slice(0, index);
    const twice =
      typeof member === 'string' && earlier.some((one) => one.group === group && one.member === member);
    return brokenIf(twice, path, 'twiceInForum', { person: String(member) });
  });

const checkConveners = (file: WrittenMunicipality, entry: ForumEntry): readonly BrokenRule[] => {
  const { convenedBy } = entry.written;
  const list: readonly (readonly [WrittenConvener, Path])[] = Array.isArray(convenedBy)
    ? convenedBy.map((one, index) => [one, [...entry.path, 'convenedBy', index]] as const)
    : convenedBy === undefined
      ? []
      : [[convenedBy, [...entry.path, 'convenedBy']]];
  return list.flatMap(([written, path]) => {
    if (typeof written === 'string') return [];
    const { person, role, organisation, title, service } = written;
    const which = { person, role, organisation, 'title/service': title ?? service };
    return [...exactlyOne(path, Object.keys(which), which), ...checkSelector(file, entry, written, path)];
  });
};
