import { columnHeader } from './column-header.js';
import { createComposer } from './composer.js';
import { el } from './dom.js';
import { createMessage } from './message.js';
import { FAULTS } from './words.js';

const PLACEHOLDERS = {
  personal: 'Skriv, eller / for kommandoer',
  group: '/kommando bare du ser, eller @SLT-bot',
};

/** One person's Teams, as on a phone: a head, the conversation, a field to write in. */
export const createColumn = (world, person) => {
  const { organisation } = world;
  const isCoordinator = organisation.coordinators.includes(person.id);
  const stream = el('div', {
    className: 'stream',
    role: 'log',
    'aria-label': `Samtale for ${person.name}`,
    tabIndex: 0,
  });
  stream.setAttribute('aria-live', 'off');
  const typing = el('p', { className: 'typing', hidden: true }, el('i'), el('i'), el('i'), 'SLT-bot skriver');
  const head = el('header', { className: 'column-head' });
  const foot = el('footer', {});
  const element = el(
    'section',
    { className: 'column', id: `column-${person.id}`, 'aria-label': person.name },
    head,
    stream,
    foot,
  );
  let conversation = person.chat;
  let composer;
  const drawn = new Map();

  const chat = {
    person,
    timeZone: organisation.timeZone,
    nameOf: (id) => organisation.people.find((each) => each.id === id)?.name ?? id,
    press: (message, action) => pressIn(world, conversation, person, message, action, chat),
    send: (text) => send(text),
    fill: (text) => composer?.fill(text),
  };

  const showTyping = (on) => {
    typing.hidden = !on;
    if (on) scrollDown(stream);
  };
  const send = async (text) => {
    if (conversation.kind === 'personal') showTyping(true);
    try {
      await world.api.say({
        conversation: conversation.id,
        person: person.id,
        ...addressed(conversation, text),
      });
    } catch (error) {
      world.fail(error);
      composer?.fill(text);
    } finally {
      showTyping(false);
    }
  };
  const receive = (message, { quiet = false } = {}) => {
    const known = drawn.get(message.id);
    if (message.onlyFor && message.onlyFor !== person.id) return;
    if (known) return known.update(message);
    const entry = createMessage(chat, message);
    stream.querySelector('.empty')?.remove();
    typing.before(entry.element);
    drawn.set(message.id, entry);
    if (!quiet) reveal(stream, entry.element);
    if (message.card?.refresh) world.refresh(message, person);
  };
  const redraw = () => {
    conversation = world.conversation(conversation.id) ?? person.chat;
    head.replaceChildren(
      ...columnHeader(world, person, conversation, { open, remove: () => world.removeColumn(person.id) }),
    );
    drawn.clear();
    stream.replaceChildren(typing);
    const messages = world.messages(conversation.id);
    for (const message of messages) receive(message, { quiet: true });
    if (drawn.size === 0) stream.prepend(emptyState(world, person, conversation));
    foot.replaceChildren(...footOf());
    revealLast(stream);
  };
  const footOf = () => {
    const fault = world.fault(conversation.id);
    if (!conversation.installed) return [];
    composer = createComposer({
      person,
      isCoordinator,
      commands: world.commands,
      placeholder: conversation.kind === 'personal' ? PLACEHOLDERS.personal : PLACEHOLDERS.group,
      onSend: send,
    });
    return [fault && faultBanner(world, conversation, fault), composer.element].filter(Boolean);
  };
  const open = (next) => {
    conversation = next;
    redraw();
    world.markRead(person.id);
  };

  redraw();
  return {
    element,
    person,
    get conversation() {
      return conversation;
    },
    redraw,
    receive,
    /** Brings the newest message in sight. */
    showNewest: () => revealLast(stream),
    showTyping,
    remove: (id) => {
      drawn.get(id)?.element.remove();
      drawn.delete(id);
    },
    fill: (text) => composer?.fill(text),
    focus: () => element.querySelector('textarea, button')?.focus({ preventScroll: true }),
  };
};

/** In a group a slash makes it a private command, and a mention is what the bot hears. */
const addressed = ({ kind }, text) => {
  if (kind === 'personal') return { text };
  if (text.startsWith('/')) return { text: text.slice(1), targeted: true };
  const mention = /^@slt-bot\s*/i;
  return mention.test(text) ? { text: text.replace(mention, '') || 'hjelp', mentioned: true } : { text };
};

/** `imBack` and `messageBack` of a Submit button type for the person, as in Teams. */
const pressIn = async (world, conversation, person, message, action, chat) => {
  const { type, value, text } = action.data.msteams ?? {};
  if (action.type === 'Action.Submit' && (type === 'imBack' || type === 'messageBack')) {
    await chat.send(String(text ?? value));
    return { kind: 'sent' };
  }
  return world.api.press({ conversation: conversation.id, message: message.id, person: person.id, action });
};

const scrollDown = (stream) => {
  stream.scrollTop = stream.scrollHeight;
};

const revealLast = (stream) => {
  const last = [...stream.querySelectorAll('.message')].at(-1);
  if (last) reveal(stream, last, 'instant');
};

/** A message taller than the window is shown from its beginning. */
const reveal = (stream, element, behavior = 'smooth') => {
  const tall = element.offsetHeight > stream.clientHeight - 24;
  if (tall) stream.scrollTo({ top: element.offsetTop - 8, behavior });
  else stream.scrollTo({ top: stream.scrollHeight, behavior });
};

const emptyState = (world, person, conversation) => {
  if (conversation.installed)
    return el(
      'div',
      { className: 'empty' },
      el('p', {}, 'Ingen meldinger ennå. Når boten vil noe, kommer det her.'),
    );
  const why = person.outsideTenant
    ? `${person.name} hører til en annen organisasjon. I Teams kan boten ikke skrive til noen utenfor kommunen før de er lagt til som gjest.`
    : `${person.name} har ikke SLT-bot i Teams. Boten kan ikke skrive hit, og koordinatoren får vite det.`;
  const label = person.outsideTenant ? 'Legg til som gjest' : 'Installer SLT-bot';
  const install = () => world.install(person.id, true);
  return el(
    'div',
    { className: 'empty' },
    el('p', {}, why),
    el('button', { type: 'button', className: 'primary', onclick: install }, label),
  );
};

const faultBanner = (world, conversation, fault) =>
  el(
    'p',
    { className: 'note warning' },
    el('span', {}, `Feilmodus: ${FAULTS[fault]}. Boten får dette svaret når den skriver hit.`),
    el(
      'button',
      { type: 'button', className: 'link', onclick: () => world.setFault(conversation.id, null) },
      'Slå av',
    ),
  );
