/** What `npm run simulate` says in the terminal of whoever runs it, beside what happened in the year. */

export const SIMULATE_USAGE = `Kjører kommuner gjennom et helt år på en rask klokke, og skriver hva som ble sendt til hvem.

  npm run simulate -- FIL … [--year 2027] [--seed 1] [--out report] [--verbose]

  FIL        en eller flere konfigurasjonsfiler: config/stange.yaml
  --year     året som planlegges og leves (neste år hvis det ikke sies)
  --seed     frøet som avgjør hva medlemmene gjør; samme frø gir samme år
  --out      mappen rapportene skrives til, eller en .html-fil når det er én kommune
  --verbose  hver melding på en linje for seg`;

export const NO_FILE = 'Si hvilken konfigurasjonsfil det gjelder.';
export const wordNoYear = (found: string): string => `${found} er ikke et årstall.`;
export const wordNoSeed = (found: string): string => `Frøet ${found} er ikke et heltall.`;

export const wordSimulatedYear = (name: string, year: number, seed: number): string =>
  `\n${name} ${year}, frø ${seed}`;
export const wordReport = (file: string): string => `Rapport: ${file}`;
export const wordSimulatedAll = (count: number, seconds: string): string =>
  `\n${count} kommuner på ${seconds} s`;
