import { z } from 'zod';
import { WEIGHTS, type Weights } from '../domain/planning/weights.ts';
import { USUAL_TRAVEL } from '../domain/travel.ts';
import { place } from './written-basics.ts';

/** More than this and the planner would rather call people in three times a week than accept it. */
const HEAVIEST = 100;
const WORKING_DAY = 480;

const weight = (key: keyof Weights, what: string) =>
  z.number().min(0).max(HEAVIEST).optional().describe(`${what} (standard ${WEIGHTS[key]})`);

/** What the planner weighs, each with the organisation's own figure; 0 is indifference. */
export const weightsSchema = z.strictObject({
  chairBusy: weight('chairBusy', 'Leder er opptatt'),
  secretaryBusy: weight('secretaryBusy', 'Sekretær er opptatt'),
  convenerBusy: weight('convenerBusy', 'Den som kaller inn, er opptatt'),
  memberBusy: weight('memberBusy', 'Et fast medlem er opptatt, for hvert'),
  spareMonth: weight('spareMonth', 'Et månedlig forum bruker en måned det heller vil hoppe over'),
  uneven: weight('uneven', 'Et møte ligger et helt mellomrom fra jevn fordeling'),
  tooClose: weight('tooClose', 'To møter ligger tett: under to tredjedeler av mellomrommet'),
  notUsualWeekday: weight('notUsualWeekday', 'Ikke på forumets faste ukedag (weekday)'),
  mondayOrFriday: weight('mondayOrFriday', 'Mandag eller fredag, når forumet ikke har fast ukedag'),
  otherWeekdayThanLast: weight('otherWeekdayThanLast', 'En annen ukedag enn forrige møte'),
  otherWeekThanLast: weight('otherWeekThanLast', 'En annen uke i måneden enn forrige møte'),
  otherTime: weight('otherTime', 'Ikke på forumets faste klokkeslett (start)'),
  fullWeek: weight('fullWeek', 'Hvert møte over to i uka, for hver person'),
  outOfStep: weight('outOfStep', 'Ingen ferske møter på nivået under å bygge på'),
  bridgeDay: weight('bridgeDay', 'Inneklemt dag'),
  lastWeek: weight('lastWeek', 'Siste uke før sommer eller jul'),
  planningDay: weight('planningDay', 'Planleggingsdag, for fora med folk fra skolen'),
  councilDay: weight('councilDay', 'Kommunestyret møtes, for fora på styrende nivå'),
  shortNotice: weight('shortNotice', 'Ingen tid igjen til å melde saker'),
} satisfies Record<keyof Weights, z.ZodType>);

const minutes = z.int().min(0).max(WORKING_DAY);

export const travelSchema = z.strictObject({
  betweenPlaces: minutes
    .optional()
    .describe(`Mellom to steder i samme kommune (standard ${USUAL_TRAVEL.betweenPlaces})`),
  betweenMunicipalities: minutes
    .optional()
    .describe(`Mellom to kommuner (standard ${USUAL_TRAVEL.betweenMunicipalities})`),
  routes: z
    .array(
      z.strictObject({
        from: place.describe('Et sted, skrevet som i place'),
        to: place.describe('Et annet sted; tiden gjelder begge veier'),
        minutes: minutes.describe('Minutter'),
      }),
    )
    .optional()
    .describe('Tiden mellom bestemte steder'),
});

export type WrittenTravel = z.infer<typeof travelSchema>;
