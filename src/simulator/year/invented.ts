import type { Chance } from './random.ts';

/** What invented members write. Nothing of it is about anybody. */
const TITLES = [
  'Trygg skolevei ved svømmehallen',
  'Uro rundt busstasjonen i helgene',
  'Nattevandring i russetida',
  'Åpningstider på ungdomsklubben',
  'Felles foreldremøte om snus og vape',
  'Kjøreregler for elsparkesykler',
  'Lys i parken bak biblioteket',
  'Fritidskort til alle i ungdomsskolen',
  'Erfaringer fra høstens skolemiljøundersøkelse',
  'Opplæring for vikarer og vakter',
  'Skjermvaner og nettvett på mellomtrinnet',
  'Sommerjobb for ungdom',
] as const;

const TEXTS = [
  '',
  'Vi trenger ti minutter, og gjerne innspill fra dere andre.',
  'Flere tjenester har lagt merke til det samme. Vi foreslår å dele erfaringer.',
  'Et kort notat deles ut i møtet.\nVi ønsker råd om veien videre.',
] as const;

const COMMENTS = ['', 'Sett flere ganger i høst.', 'Merkes mest i helgene, ved kjøpesenteret.'] as const;
const MEASURES = ['', 'Flere voksne ute på fredagskvelder.', 'Felles informasjon til foresatte.'] as const;
const REASONS = [
  'Tas opp med tjenesten direkte.',
  'Vi venter til tallene foreligger.',
  'Hører hjemme i et annet forum.',
] as const;
const NOTES = [
  '',
  'Tallene er få. Les dem med varsomhet.',
  'Vi foreslår å følge med fram til sommeren.',
] as const;

export interface InventedItem {
  readonly title: string;
  readonly text: string;
  readonly itemKind: string;
}

/** `count` makes the title one of its own, so that two saker are never mistaken for one. */
export const inventedItem = (chance: Chance, count: number): InventedItem => ({
  title: `${chance.pick(TITLES)} (${count})`,
  text: chance.pick(TEXTS),
  itemKind: chance.pick(['orientering', 'orientering', 'drofting', 'vedtak']),
});

export const inventedReason = (chance: Chance): string => chance.pick(REASONS);
export const inventedNote = (chance: Chance): string => chance.pick(NOTES);

/** A trend form as somebody fills it in, out of the choices that the card offers. */
export const inventedReport = (
  chance: Chance,
  choices: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, string>> => {
  const picked = Object.entries(choices).map(([id, values]) => {
    const usual = id === 'topic' || id === 'area' ? values.slice(0, 3) : values;
    const [first = '', ...rest] = usual;
    return [id, chance.pick([first, ...rest])] as const;
  });
  return {
    ...Object.fromEntries(picked),
    count: chance.pick(['', String(chance.between(0, 4)), String(chance.between(5, 40))]),
    comment: chance.pick(COMMENTS),
    proposedMeasure: chance.pick(MEASURES),
  };
};

/** Weights of the two check digits of a fødselsnummer, as Skatteetaten publishes them. */
const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/** A synthetic national identity number (month + 80), made anew in every run: nobody has it or will get it. */
export const syntheticNationalId = (chance: Chance): string => {
  for (;;) {
    const nine = `${chance.between(10, 28)}${chance.between(81, 92)}${chance.between(10, 20)}${chance.between(500, 999)}`;
    const first = checkDigit(nine, FIRST);
    const second = checkDigit(`${nine}${first}`, SECOND);
    if (first < 10 && second < 10) return `${nine}${first}${second}`;
  }
};

const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11)) % 11;
