import { roleLine } from './column-header.js';
import { avatar, badge, byId, el } from './dom.js';
import { ROLES } from './words.js';

/** A searchable list of everybody in the municipality; a click adds the person's column or takes it away. */
export const openPeopleDialog = (world, { shown, onToggle }) => {
  const dialog = byId('people');
  const list = el('ul', { className: 'people-list' });
  const search = el('input', {
    type: 'search',
    placeholder: 'Søk på navn, rolle eller forum',
    'aria-label': 'Søk på navn, rolle eller forum',
    autofocus: true,
  });
  const draw = () => {
    const found = world.organisation.people
      .filter((person) => matches(person, search.value))
      .sort(byUnread(world));
    list.replaceChildren(...found.map((person) => row(world, person, shown().includes(person.id), toggle)));
    if (found.length === 0) list.append(el('li', { className: 'empty' }, 'Fant ingen. Prøv et annet søk.'));
  };
  const toggle = (person) => {
    onToggle(person);
    draw();
    list.querySelector(`[data-person="${CSS.escape(person)}"]`)?.focus();
  };
  search.oninput = draw;
  dialog.replaceChildren(
    el(
      'header',
      {},
      el('h2', { id: 'people-title' }, 'Hvem vil du se samtalene til?'),
      el(
        'button',
        { type: 'button', className: 'close', 'aria-label': 'Lukk', onclick: () => dialog.close() },
        '✕',
      ),
    ),
    search,
    list,
  );
  dialog.onclick = ({ target }) => {
    if (target === dialog) dialog.close();
  };
  draw();
  dialog.showModal();
};

const matches = ({ name, title, service, forums }, query) => {
  const text = [name, title, service, ...forums.map((forum) => forum.name)].join(' ').toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
};

const byUnread = (world) => (a, b) => world.unread(b) - world.unread(a) || a.name.localeCompare(b.name, 'nb');

const row = (world, person, shown, toggle) => {
  const coordinator = world.organisation.coordinators[0] === person.id;
  return el(
    'li',
    {},
    el(
      'button',
      {
        type: 'button',
        'aria-pressed': String(shown),
        disabled: coordinator,
        dataset: { person: person.id },
        onclick: () => toggle(person.id),
      },
      avatar(person.name),
      el(
        'span',
        { className: 'person-text' },
        el('strong', {}, person.name, badge(world.unread(person), 'uleste')),
        el('span', {}, roleLine(person), person.outsideTenant && ' · utenfor kommunens Teams'),
        el('span', { className: 'forums' }, person.forums.map(forumTag)),
      ),
      el('span', { className: 'tick', 'aria-hidden': 'true' }, shown ? '✓' : '+'),
    ),
  );
};

const forumTag = ({ name, level, role }) =>
  el('span', { className: `tag ${level}` }, `${name}${role === 'member' ? '' : ` (${ROLES[role]})`}`);
