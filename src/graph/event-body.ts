import { escapeHtml } from '../domain/escape-html.ts';
import type { CalendarEvent } from '../services/ports/calendar.ts';

/** The words of an invitation, in the organisation's language. */
export interface InvitationWords {
  readonly purpose: string;
  readonly agenda: string;
  /** `Sak 17/26` */
  readonly item: (number: { readonly number: number; readonly year: number }) => string;
  /** That the list goes on where only those invited can read it. */
  readonly withheld: string;
  /** Who made this, and where changes are to be made. */
  readonly footnote: string;
  /** Goes with a cancellation. */
  readonly cancelled: string;
  /** Outlook's category, for a colour of their own. */
  readonly category: string;
}

/** Our part of the body has this id, so that it can be exchanged and what Outlook added stays: the way into the meeting. */
const OURS = 'slt-bot';

/** The forum, its purpose, and the saksliste once it is published. */
export const invitationHtml = (event: CalendarEvent, words: InvitationWords): string => {
  const { subject, purpose, agenda } = event;
  const items = (agenda?.items ?? []).map(
    ({ number, title }) => `<li>${escapeHtml(number ? `${words.item(number)}: ${title}` : title)}</li>`,
  );
  return [
    `<div id="${OURS}">`,
    `<p><b>${escapeHtml(subject)}</b></p>`,
    ...(purpose ? [`<p>${escapeHtml(words.purpose)}: ${escapeHtml(purpose)}</p>`] : []),
    ...(items.length > 0 ? [`<p><b>${escapeHtml(words.agenda)}</b></p>`, `<ul>${items.join('')}</ul>`] : []),
    ...(agenda?.withheld ? [`<p>${escapeHtml(words.withheld)}</p>`] : []),
    `<p>${escapeHtml(words.footnote)}</p>`,
    '</div>',
  ].join('');
};

/** Exchange may put `x_` before an id, and a body around it all. */
const OUR_PART = new RegExp(`<div[^>]*\\bid=["']?(?:x_)?${OURS}["']?[^>]*>[\\s\\S]*?</div>`, 'i');

/**
 * The body with our part exchanged. Without one (somebody rewrote the body) ours comes first; what they wrote stays.
 */
export const exchangeOurPart = (content: string, ours: string): string => {
  if (OUR_PART.test(content)) return content.replace(OUR_PART, () => ours);
  return /<body[^>]*>/i.test(content)
    ? content.replace(/<body[^>]*>/i, (body) => `${body}${ours}`)
    : `${ours}${content}`;
};
