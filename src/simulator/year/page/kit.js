export const byId = (id) => document.getElementById(id);
export const el = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

export const DAY = new Intl.DateTimeFormat('nb', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'Europe/Oslo',
});
export const TIME = new Intl.DateTimeFormat('nb', {
  hour: '2-digit',
  minute: '2-digit',
  timeZone: 'Europe/Oslo',
});
export const MONTH = new Intl.DateTimeFormat('nb', { month: 'long', timeZone: 'UTC' });
export const number = new Intl.NumberFormat('nb');
export const toneOf = (level) => `--tone: var(--${level})`;
