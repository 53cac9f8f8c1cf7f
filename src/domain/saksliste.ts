import type { AgendaItem, SakslisteRow } from './agenda.ts';
import type { Forum, StandingItem } from './organisation.ts';
import type { Temporal } from './time.ts';

/** Which half of the year a date lies in; standing items may belong to one (spring: January–June). */
const seasonOf = (date: Temporal.PlainDate): 'spring' | 'autumn' => (date.month <= 6 ? 'spring' : 'autumn');

/** Standing items of a meeting held on the date. */
export const standingItemsFor = (
  forum: Forum,
  date: Temporal.PlainDate,
  firstOfYear: boolean,
): readonly StandingItem[] =>
  forum.standingItems.filter(
    ({ season }) =>
      season === 'always' || season === seasonOf(date) || (season === 'firstOfYear' && firstOfYear),
  );

/**
 * The agenda as people read it: what always opens, then members' items in the order of their numbers (those not
 * numbered yet in the order submitted), then what always closes. Declined and withdrawn items are not on it.
 */
export const composeSaksliste = (
  forum: Forum,
  standing: readonly StandingItem[],
  items: readonly AgendaItem[],
): readonly SakslisteRow[] => {
  const rows = (place: StandingItem['place']): readonly SakslisteRow[] =>
    standing
      .filter((item) => item.place === place)
      .map(({ title }) => ({ title, standing: true, openness: forum.openness }));
  return [...rows('opening'), ...onTheList(items).map(itemRow), ...rows('closing')];
};

/** Items that belong on the saksliste, in order. */
export const onTheList = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items
    .filter(({ status }) => status === 'submitted' || status === 'accepted')
    .toSorted(
      (a, b) => (a.number?.number ?? Number.MAX_SAFE_INTEGER) - (b.number?.number ?? Number.MAX_SAFE_INTEGER),
    );

const itemRow = (item: AgendaItem): SakslisteRow => ({
  ...(item.number && { number: item.number }),
  title: item.title,
  ...(item.text && { text: item.text }),
  kind: item.kind,
  submittedBy: item.submittedBy,
  standing: false,
  openness: item.openness,
  item: item.id,
});
