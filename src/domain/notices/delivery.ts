/** To the coordinator: somebody could not be reached, and what to do about it. */
export interface DeliveryTroubleNotice {
  readonly kind: 'deliveryTrouble';
  readonly people: readonly { readonly name: string; readonly reason: DeliveryFailure }[];
}

/** Why a delivery ended without arriving. */
export type DeliveryFailure =
  /** The person has not installed the app, so that there is no chat to write in. */
  | 'noConversation'
  | 'outsideTenant'
  | 'blocked'
  | 'gone'
  | 'tooLarge'
  | 'gaveUp'
  | InstallFailure
  /** The mailbox may not send, or the address was refused. */
  | 'mailRefused'
  /** The mail was handed over, and then nobody heard whether it was sent: a second one might be one too many. */
  | 'mailUnsure';

/** Why the app could not be given to somebody. */
export const INSTALL_FAILURES = [
  /** The organisation's app policy stands in the way. */
  'installBlocked',
  'noLicence',
  /** The application lacks the permission. */
  'installNotPermitted',
  'notInCatalogue',
  /** The app in the catalogue does not name the application that is to install it (webApplicationInfo). */
  'notOwnApp',
  /** The directory knows nobody with the address. */
  'noAccount',
] as const;

export type InstallFailure = (typeof INSTALL_FAILURES)[number];
