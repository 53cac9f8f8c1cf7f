import { choose } from './happened.js';
import { byId, el, number } from './kit.js';
import { showCalendar } from './year.js';

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

byId('by-meeting').addEventListener('click', () => choose('meeting', 0));
byId('by-person').addEventListener('click', () => choose('person', 0));
showHead();
showInvariants();
showCalendar();
choose('meeting', 0);
