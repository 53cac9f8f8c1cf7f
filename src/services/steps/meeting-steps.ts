import { onTheList } from '../../domain/saksliste.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import { invitedTo } from '../meetings/invited.ts';
import { askable } from '../meetings/runs-the-meeting.ts';
import { standInsFor } from '../members/substitutes.ts';
import type { Repositories } from '../ports/store.ts';
import type { MeetingScope } from '../scope.ts';
import type { StepRunner } from './run-step.ts';

/** Innkalling with saksliste to everybody invited, to the vara of who will be away from the meeting, and to the chats linked to the forum. Items get their numbers. */
export const sendInnkalling: StepRunner = async (deps, tx, scope) => {
  const { organisation, forum, meeting } = scope;
  await numberItems(tx, scope);
  await tx.meetings.markUnsynced(organisation.id, meeting.id);
  const linked = await tx.conversations.linked(organisation.id, forum.id);
  const invited = invitedTo(scope);
  const attending = await standInsFor(tx, { ...scope, forums: [forum], now: meeting.start }, invited);
  await enqueue(deps, tx, scope, {
    people: [...invited, ...attending],
    conversations: linked.map(({ id }) => id),
    notice: { kind: 'saksliste', meeting: meeting.id },
    meeting: meeting.id,
    // A meeting that was moved gets a new innkalling for its new time.
    occasion: `${meeting.id}/${meeting.start.epochMilliseconds}`,
  });
};

/**
 * Numbers run through the year in which the meeting is held, per forum; what the coordinator has not decided on by now is
 * on the list. A number that has been published stays, also when the meeting is moved into another year.
 */
const numberItems = async (
  tx: Repositories,
  { organisation, forum, meeting }: MeetingScope,
): Promise<void> => {
  const items = onTheList(await tx.agenda.ofMeeting(organisation.id, meeting.id));
  const { year } = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  let number = await tx.agenda.lastNumber(organisation.id, forum.id, year);
  for (const item of items) {
    if (item.number) continue;
    number += 1;
    const changed = await tx.agenda.change(item, {
      status: 'accepted',
      number: { number, year },
    });
    if (!changed) throw conflict('changedMeanwhile');
  }
};

/** After the meeting: was it held? To whoever runs it. */
export const askWhetherHeld: StepRunner = async (deps, tx, scope) => {
  await enqueue(deps, tx, scope, {
    people: await askable(tx, scope),
    notice: { kind: 'heldQuestion', meeting: scope.meeting.id },
    meeting: scope.meeting.id,
    occasion: `${scope.meeting.id}/held/${scope.meeting.start.epochMilliseconds}`,
  });
};
