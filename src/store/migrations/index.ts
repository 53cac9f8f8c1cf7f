import type { Migration } from 'kysely/migration';
import type { Traits } from '../engine.ts';
import { foundation } from './001-foundation.ts';
import { people } from './002-people.ts';
import { attendance } from './003-attendance.ts';
import { calendarQuestions } from './004-calendar-questions.ts';
import { calendarSubscriptions } from './005-calendar-subscriptions.ts';
import { bookedAt } from './006-booked-at.ts';
import { groupMembers } from './007-group-members.ts';
import { toldAbsences } from './008-told-absences.ts';
import { itemsOfMember } from './009-items-of-member.ts';

/** Every step of the schema, in order. A new one is a new file and a new line here; an old one is never changed. */
export const migrations = (traits: Traits): Readonly<Record<string, Migration>> => ({
  '001-foundation': foundation(traits),
  '002-people': people,
  '003-attendance': attendance,
  '004-calendar-questions': calendarQuestions,
  '005-calendar-subscriptions': calendarSubscriptions,
  '006-booked-at': bookedAt,
  '007-group-members': groupMembers,
  '008-told-absences': toldAbsences,
  '009-items-of-member': itemsOfMember,
});
