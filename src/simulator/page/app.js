import { fetchStart, listen } from './api.js';
import { createCalendar } from './calendar.js';
import { prepareCards } from './card.js';
import { createClock } from './clock.js';
import { createColumn } from './column.js';
import { announce, byId, el } from './dom.js';
import { createIntro } from './intro.js';
import { openPeopleDialog } from './people-dialog.js';
import { readJson, writeJson } from './read-marks.js';
import { drawStrip } from './strip.js';
import { prepareViews } from './views.js';
import { openWorld } from './world.js';

/** The simulated clock goes on by itself. */
const CLOCK_MS = 20_000;

let world;
let commands = [];
let columns = [];
let current;
/** Who has got a message since the page was opened, in the order they came. */
const received = [];

const clock = createClock({ world: () => world, received, shown: () => shown(), onMoved });
const intro = createIntro({ type: typeAsCoordinator, moveToNext: () => clock.move('next') });
const calendar = createCalendar({
  world: () => world,
  year: () => clock.year(),
  today: () => byId('now').dateTime.slice(0, 10),
});

const columnOf = (person) => columns.find((column) => column.person.id === person);
const shown = () => columns.map(({ person }) => person.id);
const onPhone = () => matchMedia('(max-width: 760px)').matches;
const views = prepareViews({ onCalendar: () => calendar.load() });

function draw() {
  drawStrip(world, { shown: shown(), current, onPick: pick, onMore: more });
  drawIntro();
}

function drawIntro() {
  world.planned ||= clock.planned();
  const [coordinator] = world.organisation.coordinators;
  const asked = world
    .messages(world.person(coordinator).chat.id)
    .some(({ author, text }) => author === coordinator && /^\/?plan\b/i.test(text ?? ''));
  intro.draw({
    year: clock.planYear(),
    planAsked: asked,
    planned: world.planned,
    coordinator: world.person(coordinator).name,
  });
}

function addColumn(id) {
  const column = createColumn(Object.assign(world, { removeColumn }), world.person(id));
  columns.push(column);
  byId('columns').append(column.element);
  column.showNewest();
  seen.observe(column.element);
}

function removeColumn(id) {
  if (id === world.organisation.coordinators[0]) return;
  columnOf(id)?.element.remove();
  columns = columns.filter(({ person }) => person.id !== id);
  world.saveColumns(shown());
  if (current === id) pick(shown()[0]);
  draw();
}

function pick(id, { focus = true } = {}) {
  current = id;
  for (const column of columns) column.element.classList.toggle('current', column.person.id === id);
  const column = columnOf(id);
  column?.element.scrollIntoView({ behavior: 'smooth', inline: 'center', block: 'nearest' });
  if (onPhone()) column?.showNewest();
  else if (focus) column?.focus();
  world.markRead(id);
}

function more() {
  openPeopleDialog(world, {
    shown,
    onToggle: (id) => {
      if (columnOf(id)) return removeColumn(id);
      addColumn(id);
      world.saveColumns(shown());
      pick(id, { focus: false });
    },
  });
}

function typeAsCoordinator(text) {
  views.show('chats');
  const [coordinator] = world.organisation.coordinators;
  pick(coordinator, { focus: false });
  columnOf(coordinator).fill(text);
}

/** A column that is in sight has been read. */
const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      target.classList.toggle('in-sight', isIntersecting);
      const person = columns.find(({ element }) => element === target)?.person.id;
      if (isIntersecting && person && document.hasFocus()) world.markRead(person);
    }
  },
  { threshold: 0.5 },
);

let waiting;
function onEvent(event) {
  if (!world) return;
  if (event.kind === 'clock') return void clock.load();
  if (!world.take(event)) return;
  const id = event.message?.conversation ?? event.conversation?.id ?? event.conversation;
  const there = columns.filter((column) => column.conversation.id === id);
  if (event.kind === 'message') onMessage(event.message, there);
  if (event.kind === 'typing') for (const column of there) column.showTyping(true);
  if (event.kind === 'removed') for (const column of there) column.remove(event.message);
  clearTimeout(waiting);
  waiting = setTimeout(settle, 150);
}

function onMessage(message, there) {
  const fresh = message.author === 'bot' && message.version === 1 && !message.views;
  for (const column of there) {
    if (fresh) column.showTyping(false);
    column.receive(message);
    if (column.element.classList.contains('in-sight') && document.hasFocus())
      world.markRead(column.person.id);
  }
  if (!fresh) return;
  const to = world.organisation.people.find(({ chat }) => chat.id === message.conversation);
  if (to) received.push(to);
  for (const { person } of there)
    announce(`Ny melding til ${person.name} fra SLT-bot: ${summaryOf(message)}`);
}

const summaryOf = ({ text, card }) => text ?? card?.speak ?? card?.fallbackText ?? 'et kort';

/** After a burst of events: what follows from all of them together. */
async function settle() {
  await clock.load().catch(world.fail);
  draw();
  if (views.calendarIsOpen()) calendar.load();
}

function onMoved(how) {
  if (how === 'next') intro.moved();
  settle();
}

function onChange({ redraw, redrawAll } = {}) {
  if (redraw) columnOf(redraw)?.redraw();
  if (redrawAll) for (const column of columns) column.redraw();
  draw();
}

async function choose(id) {
  document.body.setAttribute('aria-busy', 'true');
  byId('columns').replaceChildren(el('p', { className: 'empty' }, 'Gjør klar samtalene …'));
  try {
    const next = await openWorld(id, { commands, onChange });
    world = next;
    await clock.load();
    show();
  } catch (error) {
    byId('columns').replaceChildren(el('p', { className: 'note error' }, error.message));
  } finally {
    document.body.removeAttribute('aria-busy');
  }
}

function show() {
  const first = world.firstVisit();
  columns = [];
  byId('columns').replaceChildren();
  for (const person of world.columns()) addColumn(person);
  world.saveColumns(shown());
  if (first) for (const { id } of world.organisation.people) world.markRead(id);
  current = shown()[0];
  pick(current, { focus: false });
  calendar.reset();
  if (views.calendarIsOpen()) calendar.load();
  writeJson('slt-bot.organisation', world.id);
}

async function start() {
  if (onPhone()) byId('intro').open = false;
  const [{ organisations, commands: known }] = await Promise.all([fetchStart(), prepareCards()]);
  commands = known;
  const select = byId('organisation');
  select.replaceChildren(...organisations.map(({ id, name }) => el('option', { value: id }, name)));
  const saved = readJson('slt-bot.organisation');
  if (organisations.some(({ id }) => id === saved)) select.value = saved;
  select.onchange = () => choose(select.value);
  const connection = byId('connection');
  listen(
    onEvent,
    () => {
      connection.hidden = false;
    },
    () => {
      connection.hidden = true;
      choose(select.value);
    },
  );
  await choose(select.value);
  setInterval(() => clock.load().catch(() => undefined), CLOCK_MS);
}

start().catch((error) =>
  byId('columns').replaceChildren(el('p', { className: 'note error' }, error.message)),
);
