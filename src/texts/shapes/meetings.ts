import type { DoneNotice } from '../../domain/notices/done.ts';
import type { Said } from './said.ts';

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
