import { checkCadence } from './check-cadence.ts';
import { checkMembers } from './check-members.ts';
import { checkAgenda, checkSitting, checkSummary } from './check-sitting.ts';
import { type ForumEntry, sourcesOf } from './expand.ts';
import { type BrokenRule, brokenIf, exactlyOne, inOrder } from './rule.ts';
import type { Path } from './schema-walk.ts';
import { listOf } from './written-basics.ts';
import type { WrittenAnchor, WrittenForum } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** What does not fit together in one forum. */
export const checkForum = (file: WrittenMunicipality, entry: ForumEntry): readonly BrokenRule[] => {
  const { written, path } = entry;
  return [
    ...inOrder([...path, 'until'], written.from, written.until),
    ...checkCadence(written, path),
    ...checkAnchors(entry),
    ...checkChildren(written, path),
    ...checkSitting(written, path, file.defaults),
    ...checkAgenda(written, path, file.defaults),
    ...checkSummary(written, path),
    ...checkLogistics(written, path),
    ...checkSources(file, entry),
    ...checkMembers(file, entry),
  ];
};

const checkAnchors = ({ id, written, path: forum }: ForumEntry): readonly BrokenRule[] => {
  const { anchors } = written;
  return listOf<WrittenAnchor>(anchors).flatMap((anchor, index) => {
    const path = Array.isArray(anchors) ? [...forum, 'anchors', index] : [...forum, 'anchors'];
    const relation = anchor.after === undefined ? 'before' : 'after';
    return [
      ...exactlyOne(path, ['after', 'before'], anchor),
      ...brokenIf(anchor[relation] === id, [...path, relation], 'anchorToItself', { forum: id }),
      ...checkDays(anchor.days, [...path, 'days']),
    ];
  });
};

const checkChildren = ({ children = {} }: WrittenForum, forum: Path): readonly BrokenRule[] =>
  Object.entries(children).flatMap(([id, child]) => {
    const path = [...forum, 'children', id];
    return [
      ...exactlyOne(path, ['before', 'after'], child),
      ...checkDays(child.before, [...path, 'before']),
      ...checkDays(child.after, [...path, 'after']),
    ];
  });

const checkDays = (days: readonly [number, number] | undefined, path: Path): readonly BrokenRule[] => {
  const [least, most] = days ?? [0, 0];
  return brokenIf(least > most, path, 'leastAboveMost', { least, most });
};

/** A body that discusses individual cases has no content for the bot to ask for, receive or sum up. */
const checkLogistics = (written: WrittenForum, forum: Path): readonly BrokenRule[] => {
  if (!written.logisticsOnly) return [];
  const content = {
    summary: Boolean(written.summary),
    standingItems: (written.standingItems ?? []).length > 0,
    usualItems: written.usualItems === true,
    receivesFrom: listOf(written.receivesFrom).length > 0,
  };
  return Object.entries(content).flatMap(([key, given]) =>
    brokenIf(given, [...forum, key], 'logisticsOnly', { key }),
  );
};

const checkSources = (
  file: WrittenMunicipality,
  { id, written, path: forum }: ForumEntry,
): readonly BrokenRule[] => {
  const path = [...forum, 'receivesFrom'];
  const sources = sourcesOf(file, listOf(written.receivesFrom));
  const silent = sources.find((source) => source.written.logisticsOnly);
  const nobody = Boolean(written.summary) && listOf(written.receivesFrom).length === 0;
  return [
    ...brokenIf(
      sources.some((source) => source.id === id),
      path,
      'receivesFromItself',
      { forum: id },
    ),
    ...brokenIf(silent !== undefined, path, 'receivesFromLogistics', { forum: silent?.written.name ?? '' }),
    ...brokenIf(nobody && !written.logisticsOnly, [...forum, 'summary'], 'summaryFromNobody'),
  ];
};
