import { findPerson, forumNameOf, nameOf } from '../../domain/forum.ts';
import type { RelaxationView } from '../../domain/notices/plan-reason.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Relaxation } from '../../domain/planning/relax/relaxation.ts';

/** What would make a meeting fit, as the coordinator reads it. */
export const relaxationView = (organisation: Organisation, relaxation: Relaxation): RelaxationView => {
  switch (relaxation.kind) {
    case 'widerAnchor': {
      const { anchor, ...rest } = relaxation;
      return { ...rest, anchorName: forumNameOf(organisation, anchor) };
    }
    case 'without': {
      const { person, ...rest } = relaxation;
      const { title = '' } = findPerson(organisation, person) ?? {};
      return { ...rest, name: nameOf(organisation, person), title };
    }
    case 'cutAnchor':
      return {
        kind: 'cutAnchor',
        forumName: forumNameOf(organisation, relaxation.forum),
        anchorName: forumNameOf(organisation, relaxation.anchor),
      };
    default:
      return relaxation;
  }
};
