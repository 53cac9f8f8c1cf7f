import { asksForItems } from '../domain/agenda-times.ts';
import { matchName } from '../domain/fold.ts';
import { membersOn } from '../domain/forum.ts';
import { draftItem } from '../services/agenda/draft-item.ts';
import { remindMissing } from '../services/agenda/remind-missing.ts';
import { showAnswers } from '../services/agenda/show-answers.ts';
import { showPrompt } from '../services/agenda/show-prompt.ts';
import { showSaksliste } from '../services/agenda/show-saksliste.ts';
import { meetingNamed } from '../services/meetings/find-meeting.ts';
import { scopeOf } from '../services/scope.ts';
import { isOpenForItems } from '../services/views.ts';
import { command, type Invocation } from './command.ts';

/** The next meeting that the actor can submit items to, in the forum named or in any of their own. */
const nextToSubmitTo = ({ deps, actor }: Pick<Invocation, 'deps' | 'actor'>, query = '') => {
  const { organisation, now, today } = scopeOf(deps, actor);
  return meetingNamed(
    deps,
    actor,
    query,
    (meeting, forum) =>
      asksForItems(meeting, forum) &&
      isOpenForItems(organisation, forum, meeting, now) &&
      (query !== '' ||
        membersOn(forum, today).some(({ person }) => actor.kind === 'person' && person === actor.person)),
  );
};

export const sak = command({
  name: 'sak',
  aliases: ['meld sak', 'ny sak'],
  key: 'sak',
  permission: 'own.read',
  examples: ['/sak', '/sak politiråd', '/sak Trygg skolevei'],
  args: ['what'],
  run: async ({ deps, actor, args }) => {
    const what = args.what ?? '';
    const { organisation } = scopeOf(deps, actor);
    const { found } = matchName(what, organisation.forums, ({ id, name }) => [id, name]);
    const meeting = await nextToSubmitTo({ deps, actor }, found?.name ?? '');
    return found || what === ''
      ? showPrompt(deps, actor, { meeting: meeting.id })
      : draftItem(deps, actor, { meeting: meeting.id, title: what });
  },
});

/** The next meeting whose saksliste or answers somebody can mean without naming it. */
const nextWithAgenda = ({ deps, actor }: Pick<Invocation, 'deps' | 'actor'>, query = '') =>
  meetingNamed(deps, actor, query, asksForItems);

export const saksliste = command({
  name: 'saksliste',
  aliases: ['sakliste', 'dagsorden', 'innkalling'],
  key: 'saksliste',
  permission: 'own.read',
  examples: ['/saksliste', '/saksliste politiråd'],
  args: ['meeting'],
  run: async (invocation) => {
    const meeting = await nextWithAgenda(invocation, invocation.args.meeting);
    return showSaksliste(invocation.deps, invocation.actor, { meeting: meeting.id });
  },
});

export const svar = command({
  name: 'svar',
  aliases: ['hvem har svart'],
  key: 'svar',
  permission: 'answers.read',
  examples: ['/svar', '/svar politiråd'],
  args: ['meeting'],
  run: async (invocation) => {
    const meeting = await nextWithAgenda(invocation, invocation.args.meeting);
    return showAnswers(invocation.deps, invocation.actor, { meeting: meeting.id });
  },
});

export const purr = command({
  name: 'purr',
  aliases: ['påminn'],
  key: 'purr',
  permission: 'answers.remind',
  examples: ['/purr', '/purr politiråd'],
  args: ['meeting'],
  run: async (invocation) => {
    const meeting = await nextWithAgenda(invocation, invocation.args.meeting);
    return remindMissing(invocation.deps, invocation.actor, { meeting: meeting.id });
  },
});
