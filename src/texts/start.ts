/** What the program says in the terminal of whoever starts it. */

export const wordStart = (mode: 'local' | 'production', origin: string, organisations: number): string =>
  mode === 'local'
    ? `SLT-boten kjører med ${organisations} kommuner. Prøv den her:\n\n  ${origin}\n\nStopp med Ctrl+C. Alt du gjør blir liggende i datamappen til neste gang.`
    : `SLT-boten kjører med ${organisations} kommuner på ${origin}.`;

/** Why it could not start. Settings, configuration and database explain themselves in full sentences. */
export const wordStartFault = (fault: unknown): string => {
  if (!(fault instanceof Error)) return 'SLT-boten kunne ikke starte.';
  if ('code' in fault && fault.code === 'EADDRINUSE') {
    return 'SLT-boten kunne ikke starte: porten er opptatt. Sett en annen PORT, eller stopp programmet som bruker den.';
  }
  return `SLT-boten kunne ikke starte.\n${fault.message}`;
};
