import { fold } from '../domain/fold.ts';
import { invalid } from '../services/errors.ts';
import { personNamed } from '../services/members/find-person.ts';
import { endAbsence, showAbsence } from '../services/planning/absence.ts';
import { permit } from '../services/scope.ts';
import { command } from './command.ts';
import { nameAndDays } from './days-and-forum.ts';

export const fravaer = command({
  name: 'fravær',
  aliases: ['borte'],
  key: 'fravaer',
  permission: 'plan.make',
  examples: ['/fravær Nordmann 11.3.2027–25.3.2027', '/fravær Nordmann tilbake'],
  args: ['what'],
  run: async ({ deps, actor, args }) => {
    const { organisation } = await permit(deps, actor, 'plan.make');
    const { name, from, to } = nameAndDays(args.what);
    if (!name) throw invalid({ field: 'person', problem: 'missing' });
    const words = name.split(/\s+/u);
    if (from === '' && fold(words.at(-1) ?? '') === 'tilbake') {
      return endAbsence(deps, actor, { person: personNamed(organisation, words.slice(0, -1).join(' ')).id });
    }
    return showAbsence(deps, actor, { person: personNamed(organisation, name).id, from, ...(to && { to }) });
  },
});
