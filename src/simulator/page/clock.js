import { byId, el, toast } from './dom.js';
import { dateOf, formatLongDate, formatShortDate, formatTime, plural, yearOf } from './format.js';
import { STEPS } from './words.js';

/** The simulated time, what happens next, and the buttons that put the clock forward. */
export const createClock = ({ world, received, shown, onMoved }) => {
  let view;
  const buttons = [...document.querySelectorAll('[data-move]')];

  const show = (next) => {
    view = next;
    byId('now').dateTime = view.now;
    byId('now').replaceChildren(
      el('span', {}, formatLongDate(view.now)),
      ' ',
      el('span', {}, `kl. ${formatTime(view.now)}`),
    );
    byId('next').replaceChildren(...nextLine(view));
  };
  const load = async () => {
    const current = world();
    const next = await current.api.clock();
    if (current === world()) show(next);
  };
  const move = async (how) => {
    if (how === 'next' && !view?.next) {
      toast('Ingenting er planlagt ennå. Lag og godkjenn en plan først.');
      return;
    }
    const before = received.length;
    busy(buttons, how);
    try {
      show(await world().api.move(how));
      await arrived();
      report(view, received.slice(before), shown());
      onMoved(how);
    } catch (error) {
      world().fail(error);
    } finally {
      busy(buttons, undefined);
    }
  };
  for (const button of buttons) button.onclick = () => move(button.dataset.move);
  return {
    load,
    move,
    year: () => yearOf(view.now),
    /** The year one would plan now: from July on the next. */
    planYear: () => yearOf(view.now) + (view.now.slice(5, 7) < '07' ? 0 : 1),
    /** True if a meeting is planned; a delivery alone is no plan. */
    planned: () => view?.next !== undefined && view.next.what !== 'delivery',
  };
};

const nextLine = ({ now, next }) => {
  if (!next) return [el('strong', {}, 'Neste:'), ' Ingenting før året er planlagt og møtene booket.'];
  const day = dateOf(next.at) === dateOf(now) ? 'i dag' : `${formatShortDate(next.at)} ${yearOf(next.at)}`;
  const what = STEPS[next.what] ?? 'Boten gjør noe';
  return [
    el('strong', {}, 'Neste:'),
    ` ${what}`,
    next.forumName && ` – ${next.forumName}`,
    el('span', { className: 'when' }, `${day} kl. ${formatTime(next.at)}`),
  ].filter(Boolean);
};

/** Events come on another connection than the answer: the last of them may be a moment behind. */
const arrived = () => new Promise((done) => setTimeout(done, 200));

const report = ({ now }, receivers, shown) => {
  const hidden = [...new Set(receivers)].filter(({ id }) => !shown.includes(id)).map(({ name }) => name);
  const count = receivers.length;
  const text = [
    `Klokka er ${formatShortDate(now)} kl. ${formatTime(now)}.`,
    count === 0 ? 'Ingen nye meldinger.' : `${plural(count, 'ny melding', 'nye meldinger')}.`,
    hidden.length > 0 && `Også til ${namesOf(hidden)} – se «Flere personer».`,
  ];
  toast(text.filter(Boolean).join(' '));
};

const namesOf = (names) =>
  names.length > 2 ? `${names[0]} og ${names.length - 1} andre` : names.join(' og ');

const busy = (buttons, how) => {
  for (const button of buttons) {
    button.disabled = how !== undefined;
    button.classList.toggle('working', button.dataset.move === how);
  }
};
