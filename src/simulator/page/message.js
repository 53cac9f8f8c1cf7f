import { renderCard } from './card.js';
import { botAvatar, el } from './dom.js';
import { formatShortDate, formatTime, toLocal } from './format.js';
import { markdownToHtml } from './markdown.js';
import { problemText } from './words.js';

/**
 * One message in a person's chat. `update` draws it anew only where what the person sees has changed, so that a
 * half-filled form is not lost.
 */
export const createMessage = (chat, first) => {
  let shown;
  let message = first;
  const content = el('div', { className: 'content' });
  const note = el('p', { className: 'note', role: 'status', hidden: true });
  const element = el('article', { className: 'message', tabIndex: -1 }, header(chat, first), content, note);
  element.classList.add(sideOf(chat, first));
  if (first.author === 'bot') element.prepend(botAvatar());

  const say = (text, kind) => {
    note.textContent = text;
    note.className = `note ${kind}`;
    note.hidden = !text;
    if (text) note.scrollIntoView({ block: 'nearest', behavior: 'smooth' });
  };
  const press = async (action) => {
    const focused = document.activeElement;
    element.inert = true;
    element.setAttribute('aria-busy', 'true');
    say('', 'info');
    try {
      const result = await chat.press(message, action);
      if (result.kind === 'text') say(result.text, 'info');
      if (result.kind === 'problem') say(problemText(result.problem), 'error');
    } catch (error) {
      say(error.message, 'error');
    } finally {
      element.inert = false;
      element.removeAttribute('aria-busy');
      // Whoever uses the keyboard goes on from where they were, or from the card that came instead.
      const next = focused.isConnected ? focused : element;
      if (document.activeElement === document.body) next.focus({ preventScroll: true });
    }
  };
  const update = (next) => {
    message = next;
    const now = JSON.stringify([next.text, cardSeen(chat, next), next.problem]);
    if (now === shown) return;
    shown = now;
    say('', 'info');
    const hadFocus = content.contains(document.activeElement);
    content.replaceChildren(...contentOf(chat, next, press));
    if (hadFocus) element.focus({ preventScroll: true });
  };
  update(first);
  return { element, update };
};

const cardSeen = (chat, message) => message.views?.[chat.person.id] ?? message.card;

const sideOf = (chat, { author }) => {
  if (author === 'bot') return 'from-bot';
  return author === chat.person.id ? 'mine' : 'from-other';
};

const header = (chat, { author, at, onlyFor }) => {
  const time = toLocal(at, chat.timeZone);
  const name = author === 'bot' ? 'SLT-bot' : author === chat.person.id ? '' : chat.nameOf(author);
  return el(
    'header',
    {},
    name && el('strong', {}, name),
    el(
      'time',
      { dateTime: time, title: formatShortDate(time) },
      `${formatShortDate(time)} kl. ${formatTime(time)}`,
    ),
    onlyFor && el('span', { className: 'private' }, 'Bare synlig for deg'),
  );
};

const contentOf = (chat, message, press) => {
  const card = cardSeen(chat, message);
  const parts = [];
  if (message.text) parts.push(textOf(message));
  if (card) parts.push(drawCard(card, press));
  if (message.problem) parts.push(failure(chat, message));
  if (message.suggestions?.length) parts.push(suggestionsOf(chat, message.suggestions));
  return parts;
};

const textOf = ({ author, text }) => {
  const bubble = el('div', { className: 'bubble' });
  if (author === 'bot') bubble.innerHTML = markdownToHtml(text);
  else bubble.textContent = text;
  return bubble;
};

const drawCard = (card, press) => {
  try {
    return renderCard(card, press);
  } catch (error) {
    return el('p', { className: 'note error' }, `Kortet kan ikke vises: ${error.message}`);
  }
};

const failure = (chat, { text, problem }) =>
  el(
    'div',
    { className: 'note error', role: 'alert' },
    el('span', {}, problemText(problem)),
    el('button', { type: 'button', className: 'link', onclick: () => chat.fill(text) }, 'Skriv på nytt'),
  );

const suggestionsOf = (chat, suggestions) =>
  el(
    'div',
    { className: 'chips' },
    suggestions.map(({ title, value }) =>
      el('button', { type: 'button', className: 'chip', onclick: () => chat.send(value) }, title),
    ),
  );
