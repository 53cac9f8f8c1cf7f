import { invalid } from '../services/errors.ts';
import { addMeeting } from '../services/meetings/add-meeting.ts';
import { cancelMeeting } from '../services/meetings/cancel-meeting.ts';
import { forumNamed, meetingNamed } from '../services/meetings/find-meeting.ts';
import { listMeetings } from '../services/meetings/list-meetings.ts';
import { moveMeeting } from '../services/meetings/move-meeting.ts';
import { showMeeting } from '../services/meetings/show-meeting.ts';
import { withoutForumNamed } from '../services/meetings/without-forum.ts';
import { scopeOf } from '../services/scope.ts';
import { command } from './command.ts';
import { forumAndWhen } from './forum-and-when.ts';

export const mote = command({
  name: 'møte',
  aliases: ['møter', 'møteplan'],
  key: 'mote',
  permission: 'meeting.list',
  examples: ['/møte', '/møte politiråd'],
  args: ['meeting'],
  run: async ({ deps, actor, args }) => {
    if (!args.meeting) return listMeetings(deps, actor);
    const meeting = await meetingNamed(deps, actor, args.meeting);
    return showMeeting(deps, actor, { meeting: meeting.id });
  },
});

export const moteFlytt = command({
  name: 'møte flytt',
  key: 'moteFlytt',
  permission: 'meeting.change',
  examples: ['/møte flytt politiråd 11.3.2027', '/møte flytt politiråd 2 11.3.2027 kl. 9.30'],
  args: ['what'],
  run: async ({ deps, actor, args }) => {
    const { name, date, time } = forumAndWhen(args.what);
    if (!name) throw invalid({ field: 'meeting', problem: 'missing' });
    const meeting = await meetingNamed(deps, actor, name);
    return moveMeeting(deps, actor, { meeting: meeting.id, date, ...(time && { time }) });
  },
});

export const moteAvlys = command({
  name: 'møte avlys',
  key: 'moteAvlys',
  permission: 'meeting.change',
  examples: ['/møte avlys politiråd', '/møte avlys politiråd 2'],
  args: ['meeting'],
  run: async ({ deps, actor, args }) => {
    const { meeting: name } = args;
    if (!name) throw invalid({ field: 'meeting', problem: 'missing' });
    const found = await meetingNamed(deps, actor, name).catch(async (problem: unknown) => {
      // The forum may be gone from the configuration while its meetings stand.
      const left = await withoutForumNamed(deps, actor, name);
      if (left) return left;
      throw problem;
    });
    return 'kind' in found ? found : cancelMeeting(deps, actor, { meeting: found.id });
  },
});

export const moteNy = command({
  name: 'møte ny',
  aliases: ['møte nytt'],
  key: 'moteNy',
  permission: 'meeting.change',
  examples: ['/møte ny arbeidsgruppe 11.3.2027 kl. 9.30'],
  args: ['what'],
  run: async ({ deps, actor, args }) => {
    const { name, date, time } = forumAndWhen(args.what);
    if (!name) throw invalid({ field: 'forum', problem: 'missing' });
    const forum = forumNamed(scopeOf(deps, actor).organisation, name);
    return addMeeting(deps, actor, { forum: forum.id, date, time: time ?? '' });
  },
});
