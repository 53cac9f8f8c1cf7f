/** What `npm run config` says in the terminal of whoever runs it. */

export const CONFIG_USAGE = `Bruk:
  npm run config -- check FIL…   sjekk konfigurasjonsfiler og vis hva som ble forstått
  npm run config -- schema       skriv config/schema.json på nytt`;

export const wordMistakeCount = (file: string, count: number): string => `${file}: ${count} feil.\n`;
