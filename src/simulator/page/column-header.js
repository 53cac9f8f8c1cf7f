import { avatar, el } from './dom.js';
import { FAULTS } from './words.js';

/** Who it is, which of the person's conversations is shown, and a menu. */
export const columnHeader = (world, person, conversation, { open, remove }) => {
  const groups = conversationPicker(world, person, conversation, open);
  return [
    el(
      'div',
      { className: 'who' },
      avatar(person.name),
      el('div', {}, el('h2', {}, person.name), el('p', {}, roleLine(person))),
      menu(world, person, conversation, remove),
    ),
    groups,
  ].filter(Boolean);
};

export const roleLine = ({ title, service }) =>
  title.toLowerCase() === service.toLowerCase() ? title : `${title} · ${service}`;

/** The personal chat, the group chats the person is in, and forums whose group chat the bot could join. */
const conversationPicker = (world, person, conversation, open) => {
  const { organisation } = world;
  const coordinator = organisation.coordinators.includes(person.id);
  const mine = organisation.forums.filter(
    ({ id }) => coordinator || person.forums.some((forum) => forum.id === id),
  );
  if (mine.length === 0) return undefined;
  const groupOf = (forum) => organisation.groups.find((group) => group.forum === forum && group.installed);
  const joined = mine.filter(({ id }) => groupOf(id));
  const others = mine.filter(({ id }) => !groupOf(id));
  const option = (value, text) => el('option', { value, selected: value === conversation.id }, text);
  const select = el(
    'select',
    { 'aria-label': `Samtale for ${person.name}` },
    option(person.chat.id, 'Personlig samtale med SLT-bot'),
    joined.length > 0 &&
      el(
        'optgroup',
        { label: 'Gruppesamtaler' },
        joined.map(({ id, name }) => option(groupOf(id).id, name)),
      ),
    others.length > 0 &&
      el(
        'optgroup',
        { label: 'Legg SLT-bot til i gruppesamtalen til' },
        others.map(({ id, name }) => option(`add:${id}`, name)),
      ),
  );
  select.onchange = async () => {
    const [, forum] = select.value.split('add:');
    const next = forum ? await world.addToForum(forum, person.id) : world.conversation(select.value);
    open(next ?? person.chat);
  };
  return el('div', { className: 'conversation-picker' }, select);
};

const menu = (world, person, conversation, remove) => {
  const button = el('summary', { 'aria-label': `Flere valg for ${person.name}` }, '⋯');
  const fault = el(
    'select',
    {},
    el('option', { value: '' }, 'Av – alt virker'),
    Object.entries(FAULTS).map(([value, text]) =>
      el('option', { value, selected: value === world.fault(conversation.id) }, text),
    ),
  );
  fault.onchange = () => world.setFault(conversation.id, fault.value || null);
  const personal = conversation.kind === 'personal';
  const install = () => world.install(person.id, !person.chat.installed);
  const installLabel = person.chat.installed ? 'Fjern SLT-bot fra personens Teams' : 'Installer SLT-bot';
  const details = el(
    'details',
    { className: 'menu' },
    button,
    el(
      'div',
      { className: 'menu-body' },
      el('label', {}, el('span', {}, 'Feilmodus'), fault),
      personal && el('button', { type: 'button', onclick: install }, installLabel),
      el('button', { type: 'button', onclick: remove }, 'Lukk denne kolonnen'),
    ),
  );
  details.onkeydown = (event) => {
    if (event.key !== 'Escape') return;
    details.open = false;
    button.focus();
  };
  details.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget && !details.contains(relatedTarget)) details.open = false;
  });
  return details;
};
