import type { DoneNotice } from '../../domain/notices/done.ts';
import type { Said } from './said.ts';

/** Rows and buttons that many cards share. */
export interface CommonTexts {
  readonly when: string;
  readonly online: string;
  readonly deadline: string;
  readonly convenedBy: string;
  readonly cancel: string;
  readonly edit: string;
  readonly withdraw: string;
  readonly help: string;
  /** "og 7 til". */
  more(count: number): string;
  items(count: number): string;
  /** Beside every field for free text. */
  readonly noPersons: string;
}

export interface AgendaTexts {
  readonly question: string;
  readonly reminder: string;
  readonly noItems: string;
  readonly submitItem: string;
  readonly submitAnother: string;
  readonly send: string;
  readonly save: string;
  readonly editing: string;
  readonly title: string;
  readonly titleMissing: string;
  readonly text: string;
  readonly kind: string;
  readonly standing: string;
  readonly yours: string;
  readonly answeredNone: string;
  readonly answeredItems: string;
  /** What happens after the answer, until the deadline. */
  canChangeUntil(deadline: string): string;
  readonly closed: string;
  readonly closedAnswered: string;
  readonly logisticsOnly: string;
  readonly sharedPrompt: string;
  readonly showMine: string;
  readonly reviewTitle: string;
  answered(answered: number, asked: number): string;
  readonly accept: string;
  readonly decline: string;
  readonly postpone: string;
  readonly notThisTime: string;
  readonly reason: string;
  readonly reasonHint: string;
  readonly nothingSubmitted: string;
  innkallingGoesOut(moment: string): string;
  readonly showSaksliste: string;
  readonly innkalling: string;
  readonly draftSaksliste: string;
  readonly emptySaksliste: string;
  readonly fromMember: (name: string) => string;
  readonly openness: string;
  readonly withItems: string;
  readonly withoutItems: string;
  readonly missing: string;
  readonly unreached: string;
  readonly remind: string;
  asksAt(moment: string): string;
  readonly everybodyAnswered: string;
  readonly showReview: string;
  readonly showAnswers: string;
  readonly decided: Readonly<Record<'accepted' | 'declined' | 'postponed', Said>>;
}

export interface MeetingTexts {
  readonly heldQuestion: string;
  readonly heldWhy: string;
  readonly held: string;
  readonly notHeld: string;
  readonly moved: string;
  readonly cancelled: string;
  readonly newTime: string;
  readonly previously: string;
  readonly movedNext: string;
  readonly cancelledNext: string;
  readonly listTitle: string;
  readonly emptyList: string;
  readonly howToChange: string;
  readonly withoutForum: string;
  readonly withoutForumNext: string;
  callOffAll(count: number): string;
  readonly done: Readonly<Record<DoneNotice['what'], (count: number | undefined) => Said>>;
}
