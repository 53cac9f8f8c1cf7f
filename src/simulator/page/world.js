import { apiFor } from './api.js';
import { announce, toast } from './dom.js';
import { createReadMarks, readJson, writeJson } from './read-marks.js';

/** One municipality as the page knows it: its people, conversations and messages, and who has a column. */
export const openWorld = async (id, { commands, onChange }) => {
  const api = apiFor(id);
  const { problems } = await api.open();
  if (problems.length > 0)
    toast('Boten svarte ikke da den ble installert. Se i loggen til programmet.', 'error');
  let organisation = await api.state();
  const marks = createReadMarks(id);
  const columnsKey = `slt-bot.columns.${id}`;
  const refreshed = new Set();
  const world = { id, api, commands };

  const everyConversation = () => [...organisation.people.map(({ chat }) => chat), ...organisation.groups];
  const messages = (conversation) => organisation.messages[conversation] ?? [];
  const conversationsOf = (person) => [
    person.chat,
    ...organisation.groups.filter(({ forum }) => person.forums.some((each) => each.id === forum)),
  ];

  Object.defineProperty(world, 'organisation', { get: () => organisation });
  return Object.assign(world, {
    messages,
    conversation: (conversation) => everyConversation().find((each) => each.id === conversation),
    person: (person) => organisation.people.find((each) => each.id === person),
    fault: (conversation) => organisation.faults[conversation],
    unread: (person) => marks.unread(person.chat.id, messages(person.chat.id)),
    /** Marks what the person's chat has so far as seen; true if that changed anything. */
    markRead: (id) => {
      const person = world.person(id);
      if (!person) return;
      for (const { id: conversation } of conversationsOf(person))
        marks.mark(conversation, messages(conversation));
      onChange();
    },
    firstVisit: () => readJson(columnsKey) === null,
    columns: () => savedColumns(organisation, readJson(columnsKey)),
    saveColumns: (people) => writeJson(columnsKey, people),
    reload: async () => {
      organisation = await api.state();
    },
    fail: (error) => {
      toast(error.message, 'error');
      announce(error.message);
    },
    /** Shows the person's own view of a shared card, as Teams does when it is looked at. */
    refresh: (message, person) => {
      const key = `${message.id}/${message.version}/${person.id}`;
      if (refreshed.has(key)) return;
      refreshed.add(key);
      api
        .refresh({ conversation: message.conversation, message: message.id, person: person.id })
        .catch(world.fail);
    },
    /** Takes in one event of the stream; false if it belongs to another municipality. */
    take: (event) => takeEvent(organisation, event),
    install: async (person, installed) => {
      await api.install(person, installed).catch(world.fail);
      await world.reload();
      onChange({ redraw: person });
    },
    addToForum: async (forum, person) => {
      const group = await api.addToForum(forum, person).catch(world.fail);
      await world.reload();
      return group && world.conversation(group.id);
    },
    setFault: async (conversation, fault) => {
      await api.setFault(conversation, fault).catch(world.fail);
      await world.reload();
      onChange({ redrawAll: true });
    },
  });
};

const takeEvent = (organisation, event) => {
  const id = event.message?.conversation ?? event.conversation?.id ?? event.conversation;
  if (event.kind === 'conversation') return takeConversation(organisation, event.conversation);
  const known = organisation.messages[id];
  const mine = known || organisation.people.some(({ chat }) => chat.id === id);
  if (!mine) return false;
  const list = known ?? [];
  organisation.messages[id] = list;
  if (event.kind === 'message') {
    const place = list.findIndex((each) => each.id === event.message.id);
    if (place < 0) list.push(event.message);
    else list[place] = event.message;
  } else if (event.kind === 'removed') {
    organisation.messages[id] = list.filter((each) => each.id !== event.message);
  }
  return true;
};

const takeConversation = (organisation, conversation) => {
  if (conversation.organisation !== organisation.id) return false;
  organisation.messages[conversation.id] ??= [];
  const person = organisation.people.find(({ id }) => id === conversation.person);
  if (person) person.chat = conversation;
  else
    organisation.groups = [...organisation.groups.filter(({ id }) => id !== conversation.id), conversation];
  return true;
};

/** The coordinator always first; at first also a leader of each of the upper levels. */
const savedColumns = ({ coordinators, people }, saved) => {
  const known = (saved ?? []).filter((id) => people.some((person) => person.id === id));
  const [coordinator] = coordinators;
  if (saved) return [...new Set([coordinator, ...known])];
  const others = ['koordinerende', 'styrende'].map((level) =>
    people.find(
      ({ id, outsideTenant, forums }) =>
        !coordinators.includes(id) &&
        !outsideTenant &&
        forums.some((forum) => forum.level === level && forum.role !== 'substitute'),
    ),
  );
  return [...new Set([coordinator, ...others.flatMap((person) => (person ? [person.id] : []))])];
};
