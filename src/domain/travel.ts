import type { OrganisationId } from './ids.ts';
import type { Forum, Organisation } from './organisation.ts';

/** How long an organisation's people are on the way, in minutes. */
export interface Travel {
  /** Between two places of one municipality for which there is no route. */
  readonly betweenPlaces: number;
  readonly betweenMunicipalities: number;
  readonly routes: readonly Route[];
}

interface Route {
  readonly from: string;
  readonly to: string;
  readonly minutes: number;
}

export const USUAL_TRAVEL: Travel = { betweenPlaces: 30, betweenMunicipalities: 60, routes: [] };

/** Where a forum meets, as far as its configuration says. */
export interface Venue {
  readonly place?: string;
  readonly organisation: OrganisationId;
  readonly municipalities: readonly string[];
  readonly travel: Travel;
}

/** Somewhere in the organisation. */
export const homeOf = ({ id, municipalities, travel = USUAL_TRAVEL }: Organisation): Venue => ({
  organisation: id,
  municipalities: municipalities.map((one) => one.id),
  travel,
});

export const venueOf = (organisation: Organisation, { municipalities, sitting }: Forum): Venue => ({
  ...homeOf(organisation),
  ...(municipalities.length > 0 && { municipalities }),
  ...(sitting.place !== undefined && { place: sitting.place }),
});

/**
 * Minutes from one venue to the other, the same both ways. A forum that names no place may be where the other is,
 * unless they have no municipality in common.
 */
export const minutesBetween = (a: Venue, b: Venue): number => {
  const known = a.organisation === b.organisation ? knownMinutes(a.travel, a.place, b.place) : undefined;
  if (known !== undefined) return known;
  const apart = !a.municipalities.some((one) => b.municipalities.includes(one));
  if (apart) return Math.max(a.travel.betweenMunicipalities, b.travel.betweenMunicipalities);
  const named = a.place !== undefined && b.place !== undefined;
  return named && a.place !== b.place ? Math.max(a.travel.betweenPlaces, b.travel.betweenPlaces) : 0;
};

const knownMinutes = ({ routes }: Travel, a: Venue['place'], b: Venue['place']): number | undefined => {
  if (a === undefined || b === undefined) return undefined;
  if (a === b) return 0;
  return routes.find(({ from, to }) => (from === a && to === b) || (from === b && to === a))?.minutes;
};
