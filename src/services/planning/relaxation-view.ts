import { findPerson, nameOf } from '../../domain/forum.ts';
import type { RelaxationView } from '../../domain/notices/plan-reason.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Relaxation } from '../../domain/planning/relax/relaxation.ts';

/** What would make a meeting fit, as the coordinator reads it. */
export const relaxationView = (organisation: Organisation, relaxation: Relaxation): RelaxationView => {
  const forumName = (id: string) => organisation.forums.find((forum) => forum.id === id)?.name ?? id;
  switch (relaxation.kind) {
    case 'widerAnchor': {
      const { anchor, ...rest } = relaxation;
      return { ...rest, anchorName: forumName(anchor) };
    }
    case 'without': {
      const { person, ...rest } = relaxation;
      const { title = '' } = findPerson(organisation, person) ?? {};
      return { ...rest, name: nameOf(organisation, person), title };
    }
    case 'cutAnchor':
      return {
        kind: 'cutAnchor',
        forumName: forumName(relaxation.forum),
        anchorName: forumName(relaxation.anchor),
      };
    default:
      return relaxation;
  }
};
