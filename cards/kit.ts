import type { MeetingView } from '../src/domain/notices/meeting.ts';
import type { Picture } from '../src/domain/notices/year.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { Action, AdaptiveCard, Container, Element, FactSet, Image, TextBlock } from './adaptive-card.ts';
import { escapeText } from './escape.ts';

type TextStyle = Omit<TextBlock, 'type' | 'text' | 'wrap'>;

/** A paragraph. Everything a card says goes through here or `facts`, and is escaped there. */
export const text = (plain: string, style: TextStyle = {}): TextBlock => ({
  type: 'TextBlock',
  text: escapeText(plain),
  wrap: true,
  ...style,
});

/** The one thing the card is about. */
export const headline = (plain: string): TextBlock =>
  text(plain, { size: 'Large', weight: 'Bolder', style: 'heading' });

export const subheading = (plain: string): TextBlock =>
  text(plain, { size: 'Medium', weight: 'Bolder', spacing: 'Medium', style: 'heading' });

/** A picture as wide as the card. What it shows is said in words too: `alt` is read aloud in its place. */
export const image = ({ url, alt }: Picture): Image => ({
  type: 'Image',
  url,
  altText: clip(alt, ALT_MAX),
  size: 'Stretch',
  msteams: { allowExpand: true },
});

/** Secondary information, close to what stands above it. */
export const aside = (plain: string, spacing: TextStyle['spacing'] = 'None'): TextBlock =>
  text(plain, { size: 'Small', isSubtle: true, spacing });

/** Pairs of name and value; pairs without a value are left out. */
export const facts = (pairs: readonly (readonly [string, string | undefined])[]): readonly FactSet[] => {
  const known = pairs.flatMap(([title, value]) =>
    value ? [{ title: escapeText(title), value: escapeText(value) }] : [],
  );
  return known.length > 0 ? [{ type: 'FactSet', facts: known }] : [];
};

/** "Forberedende møte – Politiråd" for a child, else the forum's name. */
export const meetingName = ({ childName, forumName }: MeetingView): string =>
  childName ? `${childName} – ${clip(forumName, NAME_MAX)}` : clip(forumName, NAME_MAX);

export const place = (meeting: MeetingView, texts: Texts): string =>
  [meeting.place && clip(meeting.place, NAME_MAX), meeting.online && texts.common.online]
    .filter(Boolean)
    .join(', ');

/** Which meeting, and when: the top of every card about one. */
export const meetingHeader = (meeting: MeetingView, texts: Texts): Container => ({
  type: 'Container',
  style: 'emphasis',
  bleed: true,
  items: [
    text(meetingName(meeting), { weight: 'Bolder' }),
    text(texts.format.when(meeting.start, meeting.end), { spacing: 'None' }),
    ...(place(meeting, texts) ? [aside(place(meeting, texts))] : []),
  ],
});

/** A warning or a note apart from the rest. */
export const box = (
  style: 'warning' | 'attention' | 'good' | 'emphasis',
  items: readonly Element[],
): Container => ({
  type: 'Container',
  style,
  spacing: 'Medium',
  items,
});

/** Rows that belong together, with a line above. */
export const section = (items: readonly Element[]): Container => ({
  type: 'Container',
  items,
  separator: true,
  spacing: 'Medium',
});

export const buttons = (...actions: readonly Action[]): readonly Element[] =>
  actions.length > 0 ? [{ type: 'ActionSet', actions }] : [];

interface CardParts {
  /** One line that says it all: read aloud, and shown where cards cannot be. */
  readonly line: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  readonly wide?: boolean;
  readonly refresh?: NonNullable<AdaptiveCard['refresh']>;
}

export const card = (texts: Texts, { line, body, actions, wide, refresh }: CardParts): AdaptiveCard => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: texts.language,
  speak: line,
  fallbackText: line,
  body,
  ...(actions && actions.length > 0 && { actions }),
  ...(wide && { msteams: { width: 'Full' as const } }),
  ...(refresh && { refresh }),
});

/** Names from configuration longer than this are cut on cards. */
export const NAME_MAX = 120;

/** Nobody listens to more of a picture than this. */
const ALT_MAX = 1500;

/** Cuts after so many UTF-16 units, never inside a character. */
export const clip = (plain: string, most: number): string =>
  plain.length <= most
    ? plain
    : `${plain
        .slice(0, most)
        .replace(/[\ud800-\udbff]$/, '')
        .trimEnd()}…`;

/** A title is one line, whatever was written. */
export const oneLine = (plain: string, most: number): string => clip(plain.replace(/\s+/g, ' ').trim(), most);

/** Names in a sentence, the rest counted: "a, b, c og 4 til". */
export const names = (all: readonly string[], texts: Texts, most = 30): string => {
  const shown = all.slice(0, most).map((name) => clip(name, NAME_MAX));
  if (shown.length === all.length) return texts.format.list(shown);
  return `${shown.join(', ')} ${texts.common.more(all.length - shown.length)}`;
};
