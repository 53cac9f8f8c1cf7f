import type { ConfigurationMistake, ReferenceKind } from '../domain/configuration.ts';
import { nearest } from './nearest.ts';
import { referencesIn } from './schema-walk.ts';
import { valueAt } from './shape-mistakes.ts';
import type { SourceMap } from './source-map.ts';
import { CONVENER_WORDS } from './to-members.ts';
import { municipalitySchema } from './written-municipality.ts';

type Known = Readonly<Record<ReferenceKind, readonly string[]>>;

/** Everything in the file that points at something which is not there. Works on files with other mistakes too. */
export const checkReferences = (
  source: SourceMap,
  topics: readonly string[],
): readonly ConfigurationMistake[] => {
  const known = knownIn(source.value, topics);
  return referencesIn(municipalitySchema, source.value)
    .filter(({ to, found }) => !known[to].includes(found))
    .map(({ path, to, found }) => {
      const suggestion = nearest(found, known[to]);
      return source.mistake(path, {
        kind: 'unknownReference',
        to,
        found,
        known: known[to],
        ...(suggestion && { suggestion }),
      });
    });
};

/** What can be pointed at: the keys of the file's maps, whatever is wrong inside them. */
const knownIn = (value: unknown, usualTopics: readonly string[]): Known => {
  const keys = (section: string): readonly string[] => keysOf(valueAt(value, [section]));
  const id = valueAt(value, ['id']);
  const municipalities = keys('municipalities').length > 0 ? keys('municipalities') : [String(id)];
  const areas = [...new Set([...municipalities, ...keys('areas')])];
  const forums = [
    ...keys('forums'),
    ...keys('templates').flatMap((template) => areas.map((area) => `${template}-${area}`)),
  ];
  return {
    person: keys('people'),
    convener: [...CONVENER_WORDS, ...keys('people')],
    forum: forums,
    forumOrTemplate: [...keys('templates'), ...forums],
    area: areas,
    areaGroup: ['schools', 'districts', ...areas],
    municipality: municipalities,
    place: placesIn(value),
    topic: keys('topics').length > 0 ? keys('topics') : usualTopics,
  };
};

/** Where forums meet, in the order of the file. */
const placesIn = (value: unknown): readonly string[] => {
  const inSection = (section: string) =>
    Object.values(valueAt(value, [section]) ?? {}).map((forum) => valueAt(forum, ['place']));
  const inFile = ['areas', 'municipalities'].flatMap((section) =>
    Object.values(valueAt(value, [section]) ?? {}),
  );
  const areas = [value, ...inFile].map((area) => (typeof area === 'string' ? area : valueAt(area, ['name'])));
  const inAreas = inSection('templates').flatMap((place) =>
    areas.map((area) => (typeof place === 'string' ? place.replaceAll('{area}', String(area)) : place)),
  );
  const places = [valueAt(value, ['defaults', 'place']), ...inSection('forums'), ...inAreas];
  return [...new Set(places.filter((one) => typeof one === 'string').map((one) => one.trim()))];
};

const keysOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : [];
