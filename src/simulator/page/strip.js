import { avatar, badge, byId, el } from './dom.js';
import { plural } from './format.js';

/** The people with a column, as tabs on a phone and shortcuts on a wide screen, and the way to more people. */
export const drawStrip = (world, { shown, current, onPick, onMore }) => {
  const hidden = world.organisation.people.filter(({ id }) => !shown.includes(id));
  const elsewhere = hidden.reduce((sum, person) => sum + world.unread(person), 0);
  byId('strip').replaceChildren(
    ...shown.map((id) => chip(world, world.person(id), id === current, onPick)),
    el(
      'button',
      { type: 'button', className: 'chip more', onclick: onMore },
      '+ Flere personer',
      badge(elsewhere, `${plural(elsewhere, 'ulest melding', 'uleste meldinger')} hos andre`),
    ),
  );
};

const chip = (world, person, current, onPick) =>
  el(
    'button',
    {
      type: 'button',
      className: `chip person${current ? ' current' : ''}`,
      'aria-current': current ? 'true' : undefined,
      onclick: () => onPick(person.id),
    },
    avatar(person.name),
    el('span', {}, person.name),
    badge(world.unread(person), 'uleste'),
  );
