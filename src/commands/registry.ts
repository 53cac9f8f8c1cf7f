import { fravaer } from './absence-command.ts';
import { purr, sak, saksliste, svar } from './agenda-commands.ts';
import { type Command, command } from './command.ts';
import { helpNotice } from './help.ts';
import { mote, moteAvlys, moteFlytt, moteNy } from './meeting-commands.ts';
import { forum, forumHer, medlem, mine } from './people-commands.ts';
import { arshjul, plan } from './plan-command.ts';
import { oppsummering, trend, trender } from './trend-commands.ts';

const hjelp = command({
  name: 'hjelp',
  aliases: ['help', 'hei', '?', 'meny'],
  key: 'hjelp',
  permission: 'own.read',
  examples: ['/hjelp'],
  args: [],
  run: async ({ deps, actor }) => helpNotice(deps, actor, COMMANDS),
});

/** Every command, in the order `/hjelp` shows them: what members use first, then what the coordinator uses. */
export const COMMANDS: readonly Command[] = [
  sak,
  trend,
  mine,
  saksliste,
  mote,
  forum,
  hjelp,
  arshjul,
  plan,
  fravaer,
  trender,
  oppsummering,
  svar,
  purr,
  medlem,
  moteFlytt,
  moteAvlys,
  moteNy,
  forumHer,
];
