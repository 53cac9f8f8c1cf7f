import type { Area, Topic } from '../domain/organisation.ts';
import type { Path } from './schema-walk.ts';
import { usualTopics } from './usual.ts';
import { listOf } from './written-basics.ts';
import type { WrittenForum, WrittenWho } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** One forum of the file, or one that a template makes for an area. */
export interface ForumEntry {
  readonly id: string;
  readonly path: Path;
  readonly written: WrittenForum;
  readonly area?: Area;
}

/** The municipalities of the file; one that says nothing is one municipality itself. */
export const municipalitiesOf = ({ id, name, municipalities }: WrittenMunicipality) =>
  municipalities
    ? Object.entries(municipalities).map(([key, written]) => ({ id: key, name: written }))
    : [{ id, name }];

/** The areas of the file, and each whole municipality: a trend can always be reported for it. */
export const areasOf = (written: WrittenMunicipality): readonly Area[] => {
  const municipalities = municipalitiesOf(written);
  const home = municipalities[0]?.id ?? written.id;
  const own = Object.entries(written.areas ?? {}).map(([id, area]): Area => {
    const { name, kind = 'district', municipality = home } = typeof area === 'string' ? { name: area } : area;
    return { id, name, kind, municipality };
  });
  const whole = municipalities
    .filter(({ id }) => !own.some((area) => area.id === id))
    .map(({ id, name }): Area => ({ id, name, kind: 'municipality', municipality: id }));
  return [...whole, ...own];
};

export const topicsOf = ({ topics, language = 'nb' }: WrittenMunicipality): readonly Topic[] =>
  topics
    ? Object.entries(topics).map(([id, topic]) =>
        typeof topic === 'string'
          ? { id, name: topic, substance: false }
          : { id, name: topic.name, substance: topic.substance ?? false },
      )
    : usualTopics(language);

/** The areas a template is for: `schools`, `districts`, or those that are named. */
const templateAreas = (forEach: string | readonly string[], areas: readonly Area[]): readonly Area[] => {
  const wanted = listOf(forEach);
  return areas.filter(
    ({ id, kind }) =>
      wanted.includes(id) ||
      (kind === 'school' && wanted.includes('schools')) ||
      (kind === 'district' && wanted.includes('districts')),
  );
};

const inArea = (text: string, area: string): string => text.replaceAll('{area}', area);

/** Every forum of the file, those of the templates included: template `skolemote` and area `nord` give `skolemote-nord`. */
export const forumEntries = (written: WrittenMunicipality): readonly ForumEntry[] => {
  const areas = areasOf(written);
  const single = Object.entries(written.forums).map(
    ([id, forum]): ForumEntry => ({ id, path: ['forums', id], written: forum }),
  );
  const made = Object.entries(written.templates ?? {}).flatMap(([id, { forEach, ...forum }]) =>
    templateAreas(forEach, areas).map((area): ForumEntry => {
      const name = inArea(forum.name, area.name);
      const place = forum.place !== undefined && { place: inArea(forum.place, area.name) };
      return { id: `${id}-${area.id}`, path: ['templates', id], written: { ...forum, name, ...place }, area };
    }),
  );
  return [...single, ...made];
};

/** The ids of the people meant: by id, or by title, service and area. In a template only those at its area. */
export const peopleMeant = (
  written: WrittenMunicipality,
  who: WrittenWho | { readonly person?: string | undefined },
  area?: Area,
): readonly string[] => {
  const named = typeof who === 'string' ? who : 'person' in who ? who.person : undefined;
  if (named !== undefined) return Object.hasOwn(written.people, named) ? [named] : [];
  const { title, service, at = area?.id } = who as Exclude<WrittenWho, string>;
  if (title === undefined && service === undefined) return [];
  return Object.entries(written.people)
    .filter(([, person]) => sameWord(title, person.title) && sameWord(service, person.service))
    .filter(([, person]) => at === undefined || listOf(person.at).includes(at))
    .map(([id]) => id);
};

const sameWord = (wanted: string | undefined, found: string): boolean =>
  wanted === undefined || wanted.toLowerCase() === found.toLowerCase();

/** The forums meant by `receivesFrom`; naming a template means every forum that it makes. */
export const sourcesOf = (file: WrittenMunicipality, named: readonly string[]): readonly ForumEntry[] =>
  named.length === 0
    ? []
    : forumEntries(file).filter(
        ({ id, path }) => named.includes(id) || (path[0] === 'templates' && named.includes(String(path[1]))),
      );
