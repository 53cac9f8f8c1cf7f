import { el } from './dom.js';

let count = 0;

const SEND_ICON = 'M3 20.5v-6.6l8-1.9-8-1.9V3.5L21.5 12z';

/**
 * Where a person writes. Typing "/" opens a list of the bot's commands: arrows choose, Enter or Tab takes, Escape closes.
 */
export const createComposer = ({ person, isCoordinator, commands, onSend, placeholder }) => {
  count += 1;
  const listId = `commands-${count}`;
  const usable = commands.filter(({ coordinatorOnly }) => isCoordinator || !coordinatorOnly);
  const list = el('ul', { className: 'suggestions', id: listId, role: 'listbox', hidden: true });
  list.setAttribute('aria-label', 'Kommandoer');
  const field = el('textarea', {
    rows: 1,
    placeholder,
    'aria-label': `Skriv som ${person.name}`,
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
    'aria-expanded': 'false',
  });
  const button = el('button', { type: 'submit', className: 'send', 'aria-label': 'Send' }, icon());
  const form = el('form', { className: 'composer' }, list, field, button);
  let chosen = -1;

  const rows = () => [...list.children];
  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute('aria-expanded', 'false');
    field.removeAttribute('aria-activedescendant');
  };
  const choose = (index) => {
    chosen = (index + rows().length) % rows().length;
    for (const [place, row] of rows().entries()) row.setAttribute('aria-selected', String(place === chosen));
    field.setAttribute('aria-activedescendant', rows()[chosen].id);
    rows()[chosen].scrollIntoView({ block: 'nearest' });
  };
  const fill = (text, { focus = true } = {}) => {
    field.value = text;
    close();
    resize(field);
    if (focus) field.focus();
    form.classList.add('filled');
    setTimeout(() => form.classList.remove('filled'), 1200);
  };
  const suggest = () => {
    const found = field.value.startsWith('/') ? matching(usable, field.value) : [];
    list.replaceChildren(...found.map((row, index) => suggestion(row, `${listId}-${index}`, fill)));
    if (found.length === 0) return close();
    list.hidden = false;
    chosen = -1;
    field.setAttribute('aria-expanded', 'true');
  };
  const submit = () => {
    const text = field.value.trim();
    if (!text) return;
    fill('');
    onSend(text);
  };

  field.oninput = () => {
    resize(field);
    suggest();
  };
  field.onblur = () => setTimeout(close, 150);
  field.onkeydown = (event) => {
    if (!list.hidden && ['ArrowDown', 'ArrowUp'].includes(event.key)) {
      event.preventDefault();
      choose(chosen + (event.key === 'ArrowDown' ? 1 : chosen < 0 ? 0 : -1));
    } else if (!list.hidden && event.key === 'Escape') {
      close();
    } else if (chosen >= 0 && (event.key === 'Tab' || event.key === 'Enter')) {
      event.preventDefault();
      fill(rows()[chosen].dataset.text);
    } else if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) {
      event.preventDefault();
      submit();
    }
  };
  form.onsubmit = (event) => {
    event.preventDefault();
    submit();
  };
  return { element: form, fill };
};

/** Commands whose name begins so, or one whose example goes on from what is typed. */
const matching = (commands, typed) => {
  const text = typed.toLowerCase();
  return commands.flatMap(({ name, description, examples }) => {
    const goesOn = examples.find((example) => example.toLowerCase().startsWith(text) && example !== typed);
    if (!name.startsWith(text) && !goesOn) return [];
    return [{ name, description, text: goesOn ?? name }];
  });
};

const suggestion = ({ name, description, text }, id, fill) =>
  el(
    'li',
    { id, role: 'option', 'aria-selected': 'false', dataset: { text }, onmousedown: () => fill(text) },
    el('strong', {}, text === name ? name : text),
    el('span', {}, description),
  );

const resize = (field) => {
  field.style.height = 'auto';
  field.style.height = `${Math.min(field.scrollHeight, 140)}px`;
};

const icon = () => {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', SEND_ICON);
  svg.append(path);
  return svg;
};
