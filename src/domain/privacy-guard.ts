/** What in a text looks like a person. The text itself is never carried along. */
export type PrivacyFinding = 'nationalId' | 'phone' | 'email';
