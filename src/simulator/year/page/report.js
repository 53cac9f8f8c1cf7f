const byId = (id) => document.getElementById(id);
const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

const DAY = new Intl.DateTimeFormat('nb', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Oslo',
});
const TIME = new Intl.DateTimeFormat('nb', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Oslo' });
const MONTH = new Intl.DateTimeFormat('nb', { month: 'long', timeZone: 'UTC' });
const number = new Intl.NumberFormat('nb');
const toneOf = (level) => `--tone: var(--${level})`;

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};
const hostConfig = new AdaptiveCards.HostConfig(HOST_CONFIG);

const draw = (place) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(structuredClone(YEAR.cards[Number(place.dataset.card)]));
  place.replaceChildren(card.render());
};

/** Cards are drawn when they come near the screen: a year has thousands. */
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      draw(target);
    }
  },
  { rootMargin: '600px' },
);

const cardPlace = (card) => {
  const place = el('div', { class: 'card', 'data-card': card });
  watcher.observe(place);
  return place;
};

const showHead = () => {
  const { name, year, totals, seed, seconds, verdicts } = YEAR;
  byId('title').textContent = `${name} ${year}`;
  byId('facts').textContent =
    `${number.format(totals.meetings)} møter · ${number.format(totals.people)} personer · ${number.format(totals.sent)} meldinger · ${number.format(totals.acts)} svar og kommandoer · frø ${seed} · ${number.format(seconds)} s`;
  const broken = verdicts.filter(({ breaches }) => breaches.length > 0).length;
  const verdict = byId('verdict');
  verdict.textContent = broken
    ? `✘ ${broken} av ${verdicts.length} holder ikke`
    : `✔ Alle ${verdicts.length} holder`;
  verdict.classList.toggle('bad', broken > 0);
};

const showInvariants = () => {
  byId('invariants').append(
    ...YEAR.verdicts.map(({ title, breaches }) => {
      const broken = breaches.length > 0;
      const text = el('div', {}, title);
      if (broken) text.append(el('ul', {}, ...breaches.slice(0, 20).map((breach) => el('li', {}, breach))));
      const mark = el(
        'span',
        { class: 'mark', role: 'img', 'aria-label': broken ? 'Brutt' : 'Holder' },
        broken ? '✘' : '✔',
      );
      return el('li', broken ? { class: 'broken' } : {}, mark, text);
    }),
  );
};

const showCalendar = () => {
  byId('legend').append(
    ...Object.entries(YEAR.levels).map(([level, name]) => el('li', { style: toneOf(level) }, el('i'), name)),
    el('li', {}, 'Strek under: flere møter · overstrøket: avlyst'),
  );
  const onDay = Map.groupBy(YEAR.meetings, ({ date }) => date);
  byId('calendar').append(...Array.from({ length: 12 }, (_, month) => monthOf(month, onDay)));
};

const monthOf = (month, onDay) => {
  const first = new Date(Date.UTC(YEAR.year, month, 1));
  const count = new Date(Date.UTC(YEAR.year, month + 1, 0)).getUTCDate();
  const blank = (first.getUTCDay() + 6) % 7;
  const days = Array.from({ length: count }, (_, index) => dayOf(month, index + 1, onDay));
  return el(
    'div',
    { class: 'month' },
    el('h3', {}, MONTH.format(first)),
    el('div', { class: 'days' }, ...Array.from({ length: blank }, () => el('span')), ...days),
  );
};

const dayOf = (month, day, onDay) => {
  const date = new Date(Date.UTC(YEAR.year, month, day));
  const meetings = onDay.get(date.toISOString().slice(0, 10));
  const free = date.getUTCDay() === 0 || date.getUTCDay() === 6;
  if (!meetings) return el('span', { class: free ? 'day free' : 'day' }, String(day));
  const [meeting] = meetings;
  const off = meetings.every(({ standing }) => !standing);
  const button = el(
    'button',
    {
      type: 'button',
      class: ['day', off && 'off', meetings.length > 1 && 'several'].filter(Boolean).join(' '),
      style: toneOf(meeting.level),
      title: meetings.map(({ title, status }) => `${title}: ${status}`).join('\n'),
    },
    String(day),
  );
  button.addEventListener('click', () => {
    choose('meeting', YEAR.meetings.indexOf(meeting));
    byId('timeline').scrollIntoView({ behavior: 'smooth', block: 'nearest' });
  });
  return button;
};

const HOW = { sent: '', updated: 'kortet ble oppdatert', shown: 'svaret i kortet' };

const entryOf = (entry, by) => {
  const person = YEAR.people[entry.person];
  const meeting = YEAR.meetings[entry.meeting];
  const time = TIME.format(entry.at * 1000);
  const about = by === 'meeting' ? person?.name : meeting?.title;
  const who = [time, about, HOW[entry.how]].filter(Boolean).join(' · ');
  if (entry.how === 'act') {
    return el(
      'div',
      { class: entry.refusal ? 'entry act refused' : 'entry act' },
      el('div', { class: 'who' }, who),
      entry.story,
    );
  }
  return el('div', { class: 'entry' }, el('div', { class: 'who' }, who), cardPlace(entry.card));
};

/** The same card to many at once is drawn once, with the names of those who got it. */
const groupsOf = (entries, by) => {
  if (by !== 'meeting') return entries.map((entry) => [entry]);
  const key = (entry) => (entry.how === 'sent' ? `${entry.at}|${entry.card}` : entry);
  return [...Map.groupBy(entries, key).values()];
};

const groupOf = (group, by) => {
  const [first] = group;
  if (group.length === 1) return entryOf(first, by);
  const names = group
    .map(({ person }) => YEAR.people[person]?.name ?? '')
    .sort((a, b) => a.localeCompare(b, 'nb'));
  return el(
    'div',
    { class: 'entry' },
    el(
      'details',
      {},
      el('summary', {}, `${TIME.format(first.at * 1000)} · til ${group.length} personer`),
      el('div', { class: 'who' }, names.join(', ')),
    ),
    cardPlace(first.card),
  );
};

const aboutMeeting = ({ forum, when, status, movedFrom, logisticsOnly }) => [
  el('strong', {}, forum),
  [when, status, movedFrom && `flyttet fra ${movedFrom}`, logisticsOnly && 'bare tid og sted']
    .filter(Boolean)
    .join(' · '),
];
const aboutPerson = ({ name, title, outsideTenant }) => [
  el('strong', {}, name),
  outsideTenant ? `${title} · hører til en annen organisasjon, boten når ikke fram` : title,
];

const choose = (by, index) => {
  const things = by === 'meeting' ? YEAR.meetings : YEAR.people;
  const thing = things[index];
  byId('by-meeting').setAttribute('aria-pressed', String(by === 'meeting'));
  byId('by-person').setAttribute('aria-pressed', String(by === 'person'));
  showList(by, index);
  const entries = YEAR.entries.filter((entry) => entry[by] === index);
  const timeline = byId('timeline');
  timeline.replaceChildren(
    el('p', { class: 'about' }, ...(by === 'meeting' ? aboutMeeting(thing) : aboutPerson(thing))),
  );
  let day = '';
  for (const group of groupsOf(entries, by)) {
    const today = DAY.format(group[0].at * 1000);
    if (today !== day) timeline.append(el('h3', { class: 'day-head' }, today));
    day = today;
    timeline.append(groupOf(group, by));
  }
  timeline.scrollTop = 0;
};

const showList = (by, current) => {
  const rows = (by === 'meeting' ? YEAR.meetings : YEAR.people).map((thing, index) => {
    const about =
      by === 'meeting'
        ? [thing.name, el('small', {}, `${thing.day} · ${thing.status}`)]
        : [thing.name, el('small', {}, thing.title)];
    const button = el(
      'button',
      {
        type: 'button',
        'aria-current': String(index === current),
        ...(thing.level && { style: toneOf(thing.level) }),
      },
      ...about,
    );
    button.addEventListener('click', () => choose(by, index));
    return button;
  });
  byId('list').replaceChildren(...rows);
  byId('list').children[current]?.scrollIntoView({ block: 'nearest' });
};

byId('by-meeting').addEventListener('click', () => choose('meeting', 0));
byId('by-person').addEventListener('click', () => choose('person', 0));
showHead();
showInvariants();
showCalendar();
choose('meeting', 0);
