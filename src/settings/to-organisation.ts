import { asId, type OrganisationId, type PersonId } from '../domain/ids.ts';
import type { DatedDays, Organisation, Person } from '../domain/organisation.ts';
import type { Weights } from '../domain/planning/weights.ts';
import { DEFAULT_TIME_ZONE, Temporal } from '../domain/time.ts';
import { type Travel, USUAL_TRAVEL } from '../domain/travel.ts';
import { areasOf, forumEntries, municipalitiesOf, topicsOf } from './expand.ts';
import { toForum } from './to-forum.ts';
import {
  type KindOfDay,
  USUAL_THRESHOLD,
  usualConcernChannel,
  usualDayName,
  usualLevelName,
} from './usual.ts';
import { listOf } from './written-basics.ts';
import type { WrittenMunicipality, WrittenPerson } from './written-municipality.ts';
import type { WrittenTravel } from './written-planning.ts';

/** The domain's organisation, every default filled in. The file has been checked: nothing is reported here. */
export const toOrganisation = (file: WrittenMunicipality): Organisation => {
  const { language = 'nb', levels = {} } = file;
  return {
    id: asId<OrganisationId>(file.id),
    name: file.name,
    language,
    timeZone: file.timeZone ?? DEFAULT_TIME_ZONE,
    municipalities: municipalitiesOf(file),
    levelNames: {
      styrende: levels.styrende ?? usualLevelName(language, 'styrende'),
      koordinerende: levels.koordinerende ?? usualLevelName(language, 'koordinerende'),
      utforende: levels.utforende ?? usualLevelName(language, 'utforende'),
    },
    coordinators: listOf(file.coordinators).map((person) => asId<PersonId>(person)),
    people: Object.entries(file.people).map(([id, person]) => toPerson(id, person, file)),
    areas: areasOf(file),
    forums: forumEntries(file).map((entry) => toForum(file, entry)),
    topics: topicsOf(file),
    indicators: Object.entries(file.indicators ?? {}).map(([id, { title, wanted, topics }]) => ({
      id,
      title,
      wanted,
      topics: listOf(topics),
    })),
    calendar: {
      schoolHolidays: toDays(file, 'schoolHolidays'),
      planningDays: toDays(file, 'planningDays'),
      councilDays: toDays(file, 'councilDays'),
      closedDays: toDays(file, 'closedDays'),
    },
    ...(file.travel && { travel: toTravel(file.travel) }),
    ...(file.weights && { weights: toWeights(file.weights) }),
    suppressionThreshold: file.suppressionThreshold ?? USUAL_THRESHOLD,
    concernChannel: file.concernChannel ?? usualConcernChannel(language),
  };
};

const toPerson = (id: string, written: WrittenPerson, file: WrittenMunicipality): Person => {
  const schools = new Set(areasOf(file).flatMap((area) => (area.kind === 'school' ? [area.id] : [])));
  return {
    id: asId<PersonId>(id),
    name: written.name,
    email: written.email,
    ...(written.entraId !== undefined && { entraId: written.entraId }),
    title: written.title,
    service: written.service,
    outsideTenant: written.outsideTenant ?? false,
    ...(written.language !== undefined && { language: written.language }),
    schools: listOf(written.at).filter((area) => schools.has(area)),
  };
};

const toDays = (file: WrittenMunicipality, kind: KindOfDay): readonly DatedDays[] =>
  (file.calendar?.[kind] ?? []).flatMap((written) => {
    const days = typeof written === 'string' ? { date: written } : written;
    const from = days.date ?? days.from;
    const to = days.date ?? days.to;
    if (from === undefined || to === undefined) return [];
    return [
      {
        name: days.name ?? usualDayName(file.language ?? 'nb', kind),
        from: Temporal.PlainDate.from(from),
        to: Temporal.PlainDate.from(to),
        areas: listOf(days.areas),
        municipalities: listOf(days.municipalities),
      },
    ];
  });

const toWeights = (written: NonNullable<WrittenMunicipality['weights']>): Partial<Weights> =>
  Object.fromEntries(
    Object.entries(written).flatMap(([key, weight]) => (weight === undefined ? [] : [[key, weight]])),
  );

const toTravel = ({ betweenPlaces, betweenMunicipalities, routes = [] }: WrittenTravel): Travel => ({
  betweenPlaces: betweenPlaces ?? USUAL_TRAVEL.betweenPlaces,
  betweenMunicipalities: betweenMunicipalities ?? USUAL_TRAVEL.betweenMunicipalities,
  routes,
});
