import type { ObservedYear } from '../observed.ts';
import { anchorsKept } from './anchors.ts';
import {
  askedOnce,
  everybodyAnswered,
  latenessTold,
  noContentInLogistics,
  nothingTwice,
  remindedOnlyMissing,
} from './asking.ts';
import { cadenceKept } from './cadence.ts';
import type { Breach } from './lookups.ts';
import { calendarAgrees, nobodyInTwoPlaces, noForbiddenDay } from './plan.ts';
import { noNationalId, noSmallNumbers } from './privacy.ts';
import { innkallingOnce, numbersRun, onlyInWorkingTime, onlyThoseConcerned, summarySent } from './sending.ts';

/** Something that must hold for every municipality's year; `check` returns every place where it does not. */
export interface Invariant {
  readonly title: string;
  readonly check: (observed: ObservedYear) => readonly Breach[];
}

export const INVARIANTS: readonly Invariant[] = [
  { title: 'Hvert forum møtes så ofte som oppsettet sier, eller planen sier fra', check: cadenceKept },
  { title: 'Ingen møter på dager som er stengt for forumet', check: noForbiddenDay },
  { title: 'Ingen er to steder samtidig', check: nobodyInTwoPlaces },
  { title: 'Møter som er knyttet til andre møter, ligger der de skal', check: anchorsKept },
  { title: 'Kalenderen viser møtene, verken mer eller mindre', check: calendarAgrees },
  { title: 'Hvert medlem blir spurt om saker én gang per møte', check: askedOnce },
  { title: 'Påminnelser går bare til dem som ikke har svart', check: remindedOnlyMissing },
  { title: 'Den som svarer for sent, får vite det, og ingenting lagres', check: latenessTold },
  { title: 'Dobbeltklikk gir ikke dobbelt opp', check: nothingTwice },
  { title: 'Alle får svar, og det som skal avvises, blir avvist', check: everybodyAnswered },
  { title: 'Forum som drøfter enkeltsaker, blir aldri spurt om innhold', check: noContentInLogistics },
  { title: 'Alle innkalte får innkallingen én gang', check: innkallingOnce },
  { title: 'Saksnumrene løper gjennom året uten hull', check: numbersRun },
  { title: 'Oppsummeringen kommer før hvert møte, om den ikke holdes tilbake', check: summarySent },
  { title: 'Ingen får noe om et forum de ikke er med i', check: onlyThoseConcerned },
  { title: 'Ingenting sendes av seg selv i helger, på helligdager og om kvelden', check: onlyInWorkingTime },
  { title: 'Ingen tall under terskelen vises', check: noSmallNumbers },
  { title: 'Fødselsnummer finnes ingen steder', check: noNationalId },
];

export interface Verdict {
  readonly title: string;
  readonly breaches: readonly Breach[];
}

export const judge = (observed: ObservedYear): readonly Verdict[] =>
  INVARIANTS.map(({ title, check }) => ({ title, breaches: check(observed) }));
