import { cardPlace } from './cards.js';
import { byId, DAY, el, TIME, toneOf } from './kit.js';

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

export const choose = (by, index) => {
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
