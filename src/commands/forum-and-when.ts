/**
 * Takes "politiråd 2 11.3.2027 kl. 9.30" apart: what comes before the date, the date, and the time if there is one.
 * What is missing is an empty string, which the service refuses with a sentence about that field.
 */
export const forumAndWhen = (
  text: string | undefined,
): { readonly name: string; readonly date: string; readonly time?: string } => {
  const date = /(?:^|\s)(?<date>\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?=\s|$)/u.exec(
    text ?? '',
  );
  if (!text || !date) return { name: text?.trim() ?? '', date: '' };
  const time = text
    .slice(date.index + date[0].length)
    .replace(/^\s*kl\.?/iu, '')
    .trim();
  return {
    name: text.slice(0, date.index).trim(),
    date: date.groups?.['date'] ?? '',
    ...(time && { time }),
  };
};
