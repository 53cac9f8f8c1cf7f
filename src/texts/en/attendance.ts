import type { AttendanceTexts } from '../shapes/attendance.ts';

export const attendance: AttendanceTexts = {
  title: 'Answers to the invitation',
  accepted: 'Coming',
  tentative: 'May come',
  declined: 'Not coming',
  none: 'Have not answered the invitation',
  inDoubt: 'Can the meeting be held?',
  tooFew: 'More than half of the permanent members have said that they are not coming.',
  withoutChair: 'The chair has declined, and no substitute for the chair has accepted.',
  whatToDo:
    'Ask a substitute, or find another day: “/møte flytt” or “/møte avlys”. To hold the meeting as planned, you do not have to do anything.',
};
