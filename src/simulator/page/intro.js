import { byId, el } from './dom.js';
import { readJson, writeJson } from './read-marks.js';

const KEY = 'slt-bot.intro';

/** Three steps through the bot's main job; each is ticked off when it is done. */
export const createIntro = ({ type, moveToNext }) => {
  const intro = byId('intro');
  let moved = false;
  let finished = false;
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
          text: `… som ${coordinator}, SLT-koordinator. Boten foreslår møter for hele året.`,
          action: el(
            'button',
            { type: 'button', className: 'step-button', onclick: () => type(command) },
            'Skriv for meg',
          ),
          done: planAsked,
        },
        {
          title: ['Godkjenn planen'],
          text: 'Les forslaget på kortet og trykk på knappen. Møtene kommer i kalenderen.',
          done: planned,
        },
        {
          title: ['Hopp til neste hendelse'],
          text: 'Boten gjør noe av seg selv. Svar som medlemmene, og hopp videre.',
          action: el(
            'button',
            { type: 'button', className: 'step-button', disabled: !planned, onclick: moveToNext },
            'Hopp',
          ),
          done: moved,
        },
      ];
      if (!finished && steps.every(({ done }) => done)) intro.open = false;
      finished = steps.every(({ done }) => done);
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
