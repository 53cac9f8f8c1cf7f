/**
 * Makes an element. Properties are set as properties, `dataset` and `aria-…` as what they are; children are elements or
 * text, never HTML.
 */
export const el = (tag, properties = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue;
    if (name === 'dataset') Object.assign(element.dataset, value);
    else if (name.startsWith('aria-') || name === 'role') element.setAttribute(name, String(value));
    else element[name] = value;
  }
  element.append(
    ...children.flat().filter((child) => child !== undefined && child !== null && child !== false),
  );
  return element;
};

export const byId = (id) => document.getElementById(id);

const initialsOf = (name) =>
  name
    .split(/\s+/)
    .map((word) => word[0])
    .filter((_letter, index, all) => index === 0 || index === all.length - 1)
    .join('')
    .toUpperCase();

/** A round mark with the person's initials; the tone follows from the name. */
export const avatar = (name) => {
  const tone = [...name].reduce((sum, letter) => sum + letter.codePointAt(0), 0) % 6;
  return el('span', { className: `avatar tone-${tone}`, 'aria-hidden': 'true' }, initialsOf(name));
};

export const botAvatar = () => el('img', { className: 'avatar', src: '/simulator/page/icon.svg', alt: '' });

export const badge = (count, label) =>
  count > 0 &&
  el(
    'span',
    { className: 'badge' },
    String(count),
    el('span', { className: 'visually-hidden' }, ` ${label}`),
  );

/** Tells screen readers something that others see. */
export const announce = (text) => {
  const announcer = byId('announcer');
  announcer.append(el('p', {}, text));
  while (announcer.childElementCount > 5) announcer.firstElementChild.remove();
};

/** A short message in the corner that goes away by itself, or when the next one comes. */
export const toast = (text, kind = 'info') => {
  const note = el('p', { className: `toast ${kind}` }, text);
  byId('toasts').replaceChildren(note);
  setTimeout(() => note.remove(), kind === 'error' ? 10_000 : 5000);
};
