import { choose } from './happened.js';
import { byId, el, MONTH, toneOf } from './kit.js';

export const showCalendar = () => {
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
