/** What a mail says beside what the card says. */
export interface MailTexts {
  readonly where: string;
  readonly agenda: string;
  /** So many items are not public, and do not stand in a mail. */
  withheld(count: number): string;
  footer(organisation: string): string;
}
