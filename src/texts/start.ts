/** What the program says in the terminal of whoever starts it. */

export const wordStart = (mode: 'local' | 'production', origin: string, organisations: number): string =>
  mode === 'local'
    ? `SLT-boten kjører med ${organisations} kommuner. Prøv den her:\n\n  ${origin}\n\nStopp med Ctrl+C. Alt du gjør blir liggende i datamappen til neste gang.`
    : `SLT-boten kjører med ${organisations} kommuner på ${origin}.`;

/** What the database's faults mean to an administrator; the program's own sentence has the details. */
const DATABASE: Readonly<Record<string, string>> = {
  locked:
    'Databasen er i bruk av et annet program. Bare én SLT-bot kan bruke en datamappe om gangen: stopp den andre, eller sett en annen DATA_DIR.',
  unopenable:
    'Databasen kan ikke åpnes. Sjekk DATA_DIR eller DATABASE_URL, og at programmet har lov til å lese og skrive der.',
  schema: 'Databasen kan ikke brukes av denne versjonen av SLT-boten.',
  key: 'Krypteringsnøkkelen passer ikke til databasen. Sett ENCRYPTION_KEYS til nøklene den ble skrevet med.',
};

/** Why it could not start. Settings and configuration explain themselves in full sentences. */
export const wordStartFault = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'SLT-boten kunne ikke starte.';
  if ('code' in fault && fault.code === 'EADDRINUSE') {
    return 'SLT-boten kunne ikke starte: porten er opptatt. Sett en annen PORT, eller stopp programmet som bruker den.';
  }
  const database = fault.name === 'StoreError' && 'kind' in fault ? DATABASE[String(fault.kind)] : undefined;
  const why = database ? `${database}\n(${fault.message})` : fault.message;
  return `SLT-boten kunne ikke starte.\n${why}`;
};
