import type { AttendanceTexts } from '../shapes/attendance.ts';

export const attendance: AttendanceTexts = {
  title: 'Svar på møteinvitasjonen',
  accepted: 'Kjem',
  tentative: 'Kjem kanskje',
  declined: 'Kjem ikkje',
  none: 'Har ikkje svart på invitasjonen',
  inDoubt: 'Kan møtet haldast?',
  tooFew: 'Meir enn halvparten av dei faste medlemmene har sagt at dei ikkje kjem.',
  withoutChair: 'Leiaren har sagt nei, og ingen vara for leiaren har sagt ja.',
  whatToDo:
    'Spør ein vara, eller finn ein annan dag: «/møte flytt» eller «/møte avlys». Vil du halde møtet som planlagt, treng du ikkje gjere noko.',
};
