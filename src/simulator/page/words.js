/** What the bot will do next, by step. */
export const STEPS = {
  prompt: 'Spør medlemmene om saker',
  reminder: 'Minner om saksfristen',
  review: 'Viser koordinatoren innkomne saker',
  innkalling: 'Sender innkalling og saksliste',
  heldQuestion: 'Spør om møtet ble holdt',
  trendRequest: 'Ber om trendrapporter',
  trendReminder: 'Minner om trendrapporten',
  summaryPreview: 'Viser utkast til oppsummering',
  summarySend: 'Sender oppsummeringen',
  delivery: 'Leverer meldinger som venter',
};

export const ROLES = {
  chair: 'leder',
  secretary: 'sekretær',
  member: 'medlem',
  substitute: 'vara',
  guestByNeed: 'gjest ved behov',
  guestByRule: 'fast gjest',
};

/** The faults of "feilmodus": what Teams would answer the bot. */
export const FAULTS = {
  throttled: 'Teams har det travelt (429)',
  blockedByUser: 'Personen har blokkert boten (403)',
  writesBlocked: 'Skriving er sperret (403)',
  notInRoster: 'Boten er ikke med i samtalen (403)',
  disabledByAdmin: 'Administrator har slått av boten (403)',
  conversationGone: 'Samtalen finnes ikke lenger (404)',
  tooLarge: 'Meldingen er for stor (413)',
  conflict: 'Samtidig endring (412)',
  serverError: 'Feil hos Teams (500)',
  gatewayTimeout: 'Teams bruker for lang tid (504)',
  dropped: 'Forbindelsen brytes',
  answerLost: 'Svaret fra Teams går tapt',
};

export const STATUSES = { cancelled: 'Avlyst', held: 'Holdt', notHeld: 'Ikke holdt' };

/** What went wrong between the simulator and the bot. */
export const problemText = ({ kind, status, message }) => {
  if (kind === 'unreachable') return 'Boten svarer ikke. Kjører programmet fortsatt?';
  if (kind === 'tooSlow') return 'Boten brukte for lang tid på å svare.';
  if (message && status < 500) return message;
  return `Noe gikk galt i boten (feil ${status}). Prøv igjen, eller se i loggen til programmet.`;
};
