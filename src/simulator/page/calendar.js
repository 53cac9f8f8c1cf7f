import { byId, el } from './dom.js';
import { dateOf, formatMonth, formatShortDate, formatTime, plural } from './format.js';
import { STATUSES } from './words.js';

const LEVELS = ['styrende', 'koordinerende', 'utforende'];
const WEEKDAYS = ['ma', 'ti', 'on', 'to', 'fr', 'lø', 'sø'];
const LETTERS = { styrende: 'S', koordinerende: 'K', utforende: 'U' };

/** The year in months. Levels have a letter as well as a colour; on a phone the months are lists. */
export const createCalendar = ({ world, year: currentYear, today }) => {
  const hidden = new Set();
  let year;
  let meetings = [];

  const load = async () => {
    const { api, fail } = world();
    try {
      meetings = await api.meetings(year ?? currentYear());
      if (year === undefined && meetings.length === 0) {
        const next = await api.meetings(currentYear() + 1);
        year = currentYear() + (next.length > 0 ? 1 : 0);
        if (next.length > 0) meetings = next;
      }
      year ??= currentYear();
      draw();
    } catch (error) {
      fail(error);
    }
  };
  const turn = (step) => {
    year += step;
    load();
  };
  const toggle = (level) => {
    if (!hidden.delete(level)) hidden.add(level);
    draw();
    byId('calendar').querySelector(`[data-level="${level}"]`)?.focus();
  };
  const draw = () => {
    const shown = meetings.filter(({ level }) => !hidden.has(level));
    byId('calendar').replaceChildren(
      el(
        'header',
        { className: 'calendar-head' },
        el(
          'button',
          { type: 'button', 'aria-label': `Forrige år, ${year - 1}`, onclick: () => turn(-1) },
          '‹',
        ),
        el('h2', {}, String(year)),
        el('button', { type: 'button', 'aria-label': `Neste år, ${year + 1}`, onclick: () => turn(1) }, '›'),
        el('p', {}, meetings.length === 0 ? 'Ingen møter' : plural(meetings.length, 'møte', 'møter')),
        el(
          'div',
          { className: 'legend', role: 'group', 'aria-label': 'Vis nivåer' },
          LEVELS.map((level) => legend(world(), level, hidden, toggle)),
        ),
      ),
      meetings.length === 0
        ? emptyYear(year)
        : el('div', { className: 'months' }, months(year, shown, today())),
      ...(meetings.length === 0 ? [] : [wheel(world().api, year)]),
    );
  };
  return {
    load,
    reset: () => {
      year = undefined;
    },
  };
};

/** The årshjul that the bot draws, fetched when somebody opens it. */
const wheel = (api, year) => {
  const box = el('details', { className: 'wheel' }, el('summary', {}, `Årshjul ${year}`));
  box.addEventListener(
    'toggle',
    async () => {
      const { src, alt } = await api.wheel(year);
      if (src) box.append(el('img', { src, alt }));
    },
    { once: true },
  );
  return box;
};

const legend = ({ organisation }, level, hidden, toggle) =>
  el(
    'button',
    {
      type: 'button',
      'aria-pressed': String(!hidden.has(level)),
      dataset: { level },
      onclick: () => toggle(level),
    },
    mark(level),
    organisation.levelNames[level],
  );

const mark = (level) => el('span', { className: `mark ${level}`, 'aria-hidden': 'true' }, LETTERS[level]);

const emptyYear = (year) =>
  el(
    'div',
    { className: 'empty' },
    el('p', {}, `Ingen møter i ${year} ennå.`),
    el('p', {}, `Skriv /plan ${year} som SLT-koordinator, og godkjenn forslaget. Da fylles kalenderen.`),
  );

const months = (year, meetings, today) =>
  Array.from({ length: 12 }, (_, index) => {
    const prefix = `${year}-${String(index + 1).padStart(2, '0')}`;
    const own = meetings.filter(({ start }) => start.startsWith(prefix));
    return el(
      'article',
      { className: `month${own.length === 0 ? ' quiet' : ''}` },
      el('h3', {}, formatMonth(year, index)),
      grid(year, index, own, today),
      own.length > 0 ? el('ul', {}, own.map(meetingRow)) : el('p', { className: 'none' }, 'Ingen møter'),
    );
  });

/** A picture of the month for the eye; the list below says the same in words. */
const grid = (year, index, meetings, today) => {
  const first = new Date(Date.UTC(year, index, 1));
  const lead = (first.getUTCDay() + 6) % 7;
  const days = new Date(Date.UTC(year, index + 1, 0)).getUTCDate();
  const cells = Array.from({ length: days }, (_, day) => {
    const date = new Date(Date.UTC(year, index, day + 1)).toISOString().slice(0, 10);
    const own = meetings.filter(({ start }) => dateOf(start) === date);
    const [busiest] = own;
    const classes = [
      'day',
      busiest && `busy ${busiest.level}`,
      busiest?.status,
      date === today && 'today',
      (lead + day) % 7 > 4 && 'weekend',
    ];
    return el(
      'span',
      { className: classes.filter(Boolean).join(' ') },
      String(day + 1),
      own.length > 1 && el('sup', {}, String(own.length)),
    );
  });
  const names = WEEKDAYS.map((name) => el('span', { className: 'weekday' }, name));
  const blanks = Array.from({ length: lead }, () => el('span'));
  return el('div', { className: 'grid', 'aria-hidden': 'true' }, names, blanks, cells);
};

const meetingRow = ({ name, level, start, end, place, online, status }) => {
  const where = [place, online && 'nett'].filter(Boolean).join(', ');
  return el(
    'li',
    { className: status },
    mark(level),
    el(
      'div',
      {},
      el('strong', {}, name),
      el(
        'span',
        {},
        `${formatShortDate(start)} kl. ${formatTime(start)}–${formatTime(end)}`,
        where && ` · ${where}`,
      ),
      STATUSES[status] && el('span', { className: 'status' }, STATUSES[status]),
    ),
  );
};
