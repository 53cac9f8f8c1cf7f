// Local times come without a zone; they are read and shown as UTC so that the browser's own zone never shifts them.
const local = (text) => new Date(`${text}Z`);
const formatter = (options) => new Intl.DateTimeFormat('nb-NO', { timeZone: 'UTC', ...options });

const longDate = formatter({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
const shortDate = formatter({ weekday: 'short', day: 'numeric', month: 'short' });
const clockTime = formatter({ hour: '2-digit', minute: '2-digit' });
const month = formatter({ month: 'long' });

export const dateOf = (text) => text.slice(0, 10);
export const yearOf = (text) => Number(text.slice(0, 4));
export const formatLongDate = (text) => longDate.format(local(text));
export const formatShortDate = (text) => shortDate.format(local(text));
/** Norwegian writes 09.00. */
export const formatTime = (text) => clockTime.format(local(text)).replace(':', '.');
export const formatMonth = (year, index) => month.format(new Date(Date.UTC(year, index, 1)));

/** An instant in the municipality's time, as `2027-01-12T09:00:00`. */
export const toLocal = (instant, timeZone) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' })
    .format(new Date(instant))
    .replace(' ', 'T');

export const plural = (count, one, many) => `${count} ${count === 1 ? one : many}`;
