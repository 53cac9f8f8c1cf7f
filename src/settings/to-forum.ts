import { fold } from '../domain/fold.ts';
import { asId, type ForumId, type PersonId } from '../domain/ids.ts';
import type {
  AgendaRules,
  Anchor,
  ChildMeeting,
  Forum,
  Openness,
  StandingItem,
  SummaryRules,
} from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import { type ForumEntry, municipalitiesOf, sourcesOf } from './expand.ts';
import { toCadence } from './to-cadence.ts';
import { toConveners, toMemberGroups, toMembers, toValidity } from './to-members.ts';
import { toSitting } from './to-sitting.ts';
import {
  SECRECY_BASIS,
  USUAL_AGENDA,
  USUAL_ANCHOR_DAYS,
  USUAL_CHILD_MINUTES,
  USUAL_SUMMARY,
  usualItems,
} from './usual.ts';
import { listOf } from './written-basics.ts';
import type { WrittenAnchor, WrittenForum } from './written-forum.ts';
import type { WrittenMunicipality } from './written-municipality.ts';

/** A forum as the domain knows it, every default filled in. */
export const toForum = (file: WrittenMunicipality, entry: ForumEntry): Forum => {
  const { written } = entry;
  const summary = toSummary(written);
  const groups = toMemberGroups(file, entry);
  return {
    id: asId<ForumId>(entry.id),
    name: written.name,
    level: written.level,
    ...(written.purpose !== undefined && { purpose: written.purpose }),
    ...toValidity(written),
    municipalities: toMunicipalities(file, entry),
    members: toMembers(file, entry),
    ...(groups.length > 0 && { groups }),
    conveners: toConveners(file, entry),
    cadence: toCadence(written.cadence),
    anchors: listOf(written.anchors).map(toAnchor),
    children: toChildren(file, written),
    sitting: toSitting(written, file.defaults),
    agenda: toAgenda(written, file.defaults),
    standingItems: toStandingItems(file, written),
    openness: toOpenness(written),
    receivesFrom: toSources(file, written),
    ...(summary && { summary }),
  };
};

/** Those that the file names; otherwise the one where the template's area lies, or all. */
const toMunicipalities = (file: WrittenMunicipality, { written, area }: ForumEntry): readonly string[] => {
  if (written.municipalities !== undefined) return listOf(written.municipalities);
  return area ? [area.municipality] : municipalitiesOf(file).map(({ id }) => id);
};

const toAnchor = ({ after, before, days }: WrittenAnchor): Anchor => {
  const [leastDays, mostDays] = days ?? USUAL_ANCHOR_DAYS;
  const to = after ?? before ?? '';
  return {
    relation: after !== undefined ? 'after' : 'before',
    to:
      typeof to === 'string'
        ? { kind: 'forum', forum: asId<ForumId>(to) }
        : { kind: 'event', name: to.event, dates: to.dates.map((day) => Temporal.PlainDate.from(day)) },
    leastDays,
    mostDays,
  };
};

const toChildren = (file: WrittenMunicipality, { children = {} }: WrittenForum): readonly ChildMeeting[] =>
  Object.entries(children).map(([id, child]) => {
    const [leastDays, mostDays] = child.before ?? child.after ?? USUAL_ANCHOR_DAYS;
    const participants = child.participants ?? listOf(file.coordinators);
    return {
      id,
      name: child.name,
      relation: child.before ? 'before' : 'after',
      leastDays,
      mostDays,
      minutes: child.minutes ?? USUAL_CHILD_MINUTES,
      participants: participants.map((person) => asId<PersonId>(person)),
    };
  });

/** The forum's own deadlines, then the file's, then the usual. */
export const toAgenda = (
  { agenda = {}, logisticsOnly = false }: WrittenForum,
  defaults: WrittenMunicipality['defaults'] = {},
): AgendaRules => {
  const days = (key: keyof typeof USUAL_AGENDA): number =>
    agenda[key] ?? defaults.agenda?.[key] ?? USUAL_AGENDA[key];
  return {
    logisticsOnly,
    promptDays: days('promptDays'),
    deadlineDays: days('deadlineDays'),
    reminderDaysBeforeDeadline: days('reminderDaysBeforeDeadline'),
    innkallingDays: days('innkallingDays'),
  };
};

const toStandingItems = (
  { language = 'nb' }: WrittenMunicipality,
  { standingItems = [], usualItems: usual = true, logisticsOnly = false }: WrittenForum,
): readonly StandingItem[] => {
  if (logisticsOnly) return [];
  const own = standingItems.map((item): StandingItem => {
    const {
      id,
      title,
      season = 'always',
      place = 'opening',
    } = typeof item === 'string' ? { title: item } : item;
    return { id: id ?? fold(title).replace(/[^a-z0-9]/g, ''), title, season, place };
  });
  return usual ? [...usualItems(language, 'opening'), ...own, ...usualItems(language, 'closing')] : own;
};

/** Openness is the main rule (offentleglova § 3); bodies that discuss individual cases are bound by secrecy. */
const toOpenness = ({ openness, logisticsOnly = false }: WrittenForum): Openness => {
  if (openness === undefined && logisticsOnly) return { kind: 'unntatt', basis: SECRECY_BASIS };
  if (openness === undefined || openness === 'offentlig') return { kind: 'offentlig' };
  return { kind: 'unntatt', basis: openness.unntatt };
};

/** A template as source means every forum that it makes. */
const toSources = (file: WrittenMunicipality, { receivesFrom }: WrittenForum): readonly ForumId[] =>
  sourcesOf(file, listOf(receivesFrom)).map(({ id }) => asId<ForumId>(id));

export const toSummary = ({ summary }: WrittenForum): SummaryRules | undefined => {
  if (!summary) return undefined;
  const written = summary === true ? {} : summary;
  return {
    trendRequestDays: written.trendRequestDays ?? USUAL_SUMMARY.trendRequestDays,
    previewDays: written.previewDays ?? USUAL_SUMMARY.previewDays,
    sendDays: written.sendDays ?? USUAL_SUMMARY.sendDays,
  };
};
