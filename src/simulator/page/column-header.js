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
      menu(world, person, conversation, { open, remove }),
    ),
    groups,
  ].filter(Boolean);
};

export const roleLine = ({ title, service }) =>
  title.toLowerCase() === service.toLowerCase() ? title : `${title} · ${service}`;

/** The forums whose group chat the person is in, split by whether the bot is there. */
const forumsOf = ({ organisation }, person) => {
  const coordinator = organisation.coordinators.includes(person.id);
  const mine = organisation.forums.filter(
    ({ id }) => coordinator || person.forums.some((forum) => forum.id === id),
  );
  const groupOf = ({ id }) => organisation.groups.find((group) => group.forum === id && group.installed);
  return {
    joined: mine.flatMap((forum) => (groupOf(forum) ? [{ ...forum, group: groupOf(forum) }] : [])),
    others: mine.filter((forum) => !groupOf(forum)),
  };
};

const conversationPicker = (world, person, conversation, open) => {
  const { joined } = forumsOf(world, person);
  if (joined.length === 0) return undefined;
  const option = (value, text) => el('option', { value, selected: value === conversation.id }, text);
  const select = el(
    'select',
    { 'aria-label': `Samtale for ${person.name}` },
    option(person.chat.id, 'Personlig samtale med SLT-bot'),
    joined.map(({ name, group }) => option(group.id, `Gruppesamtale: ${name}`)),
  );
  select.onchange = () => open(world.conversation(select.value) ?? person.chat);
  return el('div', { className: 'conversation-picker' }, select);
};

/** Adds the bot to the group chat of a forum, and shows it. */
const groupAdder = (world, person, open) => {
  const { others } = forumsOf(world, person);
  if (others.length === 0) return undefined;
  const select = el(
    'select',
    {},
    el('option', { value: '' }, 'Velg forum …'),
    others.map(({ id, name }) => el('option', { value: id }, name)),
  );
  select.onchange = async () => {
    const group = await world.addToForum(select.value, person.id);
    if (group) open(group);
  };
  return el('label', {}, el('span', {}, 'Legg SLT-bot til i en gruppesamtale'), select);
};

const menu = (world, person, conversation, { open, remove }) => {
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
      groupAdder(world, person, open),
      el('label', {}, el('span', {}, 'Feilmodus: slik svarer Teams boten'), fault),
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
