import type { AttendanceTexts } from '../shapes/attendance.ts';

export const attendance: AttendanceTexts = {
  title: 'Svar på møteinvitasjonen',
  accepted: 'Kommer',
  tentative: 'Kommer kanskje',
  declined: 'Kommer ikke',
  none: 'Har ikke svart på invitasjonen',
  inDoubt: 'Kan møtet holdes?',
  tooFew: 'Mer enn halvparten av de faste medlemmene har sagt at de ikke kommer.',
  withoutChair: 'Lederen har sagt nei, og ingen vara for lederen har sagt ja.',
  whatToDo:
    'Spør en vara, eller finn en annen dag: «/møte flytt» eller «/møte avlys». Vil du holde møtet som planlagt, trenger du ikke å gjøre noe.',
};
