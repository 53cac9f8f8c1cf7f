const DATE = String.raw`\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}`;
const DAYS = new RegExp(String.raw`^(?<from>${DATE})(?:\s*(?:–|-|til)?\s*(?<to>${DATE}))?(?=\s|$)`, 'u');

/**
 * Takes "11.3.2027–15.3.2027 politiråd" apart: a day or a stretch of days, and the forum if one is named. Without a
 * date `from` is empty, which the service refuses with a sentence about that field.
 */
export const daysAndForum = (
  text = '',
): { readonly from: string; readonly to?: string; readonly name: string } => {
  const days = DAYS.exec(text.trim());
  const to = days?.groups?.['to'];
  return {
    from: days?.groups?.['from'] ?? '',
    ...(to && { to }),
    name: text
      .trim()
      .slice(days?.[0].length ?? 0)
      .trim(),
  };
};

/** Takes "Nordmann 11.3.2027–15.3.2027" apart: the name before the days. What follows them is not read. */
export const nameAndDays = (
  text = '',
): { readonly name: string; readonly from: string; readonly to?: string } => {
  const first = new RegExp(String.raw`(?:^|\s)(?=${DATE})`, 'u').exec(text);
  const { name: _, ...days } = daysAndForum(first ? text.slice(first.index) : '');
  return { ...days, name: (first ? text.slice(0, first.index) : text).trim() };
};
