import { announce, byId, el, toast } from './dom.js';
import { dateOf, formatLongDate, formatShortDate, formatTime, plural, yearOf } from './format.js';
import { STEPS } from './words.js';

/** The simulated time, what happens next, and the buttons that put the clock forward. */
export const createClock = ({ world, received, onMoved }) => {
  let view;
  const buttons = [...document.querySelectorAll('[data-move]')];

  const show = (next) => {
    view = next;
    byId('now').dateTime = view.now;
    byId('now').replaceChildren(
      el('span', {}, formatLongDate(view.now)),
      el('span', {}, ` kl. ${formatTime(view.now)}`),
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
    const before = received();
    busy(buttons, how);
    try {
      show(await world().api.move(how));
      report(view, received() - before);
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
    planned: () => view?.next !== undefined && view.next.what !== 'delivery',
  };
};

const nextLine = ({ now, next }) => {
  if (!next) return [el('strong', {}, 'Neste:'), ' Ingenting er planlagt ennå. Begynn med trinn 1.'];
  const day = dateOf(next.at) === dateOf(now) ? 'i dag' : `${formatShortDate(next.at)} ${yearOf(next.at)}`;
  const what = STEPS[next.what] ?? 'Boten gjør noe';
  return [
    el('strong', {}, 'Neste:'),
    ` ${what}`,
    next.forumName && ` – ${next.forumName}`,
    el('span', { className: 'when' }, `${day} kl. ${formatTime(next.at)}`),
  ].filter(Boolean);
};

const report = ({ now }, messages) => {
  const when = `${formatShortDate(now)} kl. ${formatTime(now)}`;
  const came =
    messages === 0 ? 'Ingen nye meldinger.' : `${plural(messages, 'ny melding', 'nye meldinger')} kom.`;
  toast(`Klokka er ${when}. ${came}`);
  announce(`Klokka er ${when}. ${came}`);
};

const busy = (buttons, how) => {
  for (const button of buttons) {
    button.disabled = how !== undefined;
    button.classList.toggle('working', button.dataset.move === how);
  }
};
