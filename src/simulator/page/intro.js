import { byId, el } from './dom.js';
import { readJson, writeJson } from './read-marks.js';

const KEY = 'slt-bot.intro';

/** Three steps through the bot's main job; each is ticked off when it is done. */
export const createIntro = ({ type, moveToNext }) => {
  const intro = byId('intro');
  let moved = false;
  intro.open = readJson(KEY) !== 'closed';
  intro.ontoggle = () => writeJson(KEY, intro.open ? 'open' : 'closed');

  return {
    moved: () => {
      moved = true;
    },
    draw: ({ year, planAsked, planned, coordinator }) => {
      const command = `/plan ${year}`;
      const steps = [
        {
          title: ['Skriv ', el('code', {}, command)],
          text: `${coordinator} er SLT-koordinator og står først under. Boten foreslår møter for hele året.`,
          action: el('button', { type: 'button', onclick: () => type(command) }, 'Skriv det for meg'),
          done: planAsked,
        },
        {
          title: ['Godkjenn planen'],
          text: 'Les forslaget på kortet og trykk på knappen som godkjenner. Møtene havner i kalenderen.',
          done: planned,
        },
        {
          title: ['Trykk «Til neste hendelse»'],
          text: 'Klokka hopper dit boten gjør noe av seg selv. Svar som medlemmene, og hopp videre.',
          action: el(
            'button',
            { type: 'button', disabled: !planned, onclick: moveToNext },
            'Til neste hendelse',
          ),
          done: moved,
        },
      ];
      intro.replaceChildren(el('summary', {}, 'Slik prøver du boten'), el('ol', {}, steps.map(stepOf)));
    },
  };
};

const stepOf = ({ title, text, action, done }) =>
  el(
    'li',
    { className: done ? 'done' : '' },
    el(
      'div',
      {},
      el('h2', {}, ...title, done && el('span', { className: 'visually-hidden' }, ' (gjort)')),
      el('p', {}, text),
    ),
    action,
  );
