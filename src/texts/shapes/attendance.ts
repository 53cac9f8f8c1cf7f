export interface AttendanceTexts {
  readonly title: string;
  readonly accepted: string;
  readonly tentative: string;
  readonly declined: string;
  readonly none: string;
  readonly inDoubt: string;
  readonly tooFew: string;
  readonly withoutChair: string;
  readonly whatToDo: string;
}
