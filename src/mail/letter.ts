import type { SakslisteNotice } from '../domain/notices/agenda.ts';
import type { MeetingChangedNotice, MeetingView } from '../domain/notices/meeting.ts';
import type { SummaryNotice } from '../domain/notices/summary.ts';
import type { Texts } from '../texts/texts.ts';
import type { Block, MailDocument } from './document.ts';
import { summaryBlocks } from './summary.ts';

/** What a mail can be about. */
export type Subject = SakslisteNotice | MeetingChangedNotice | SummaryNotice;

/** The notice as a letter from the organisation. The subject names the forum and the day, and nothing that people wrote. */
export const letterOf = (notice: Subject, organisationName: string, texts: Texts): MailDocument => {
  const body = bodyOf(notice, texts);
  return {
    subject: subjectOf(notice, texts),
    language: texts.language,
    blocks: [...body, text(texts.mail.footer(organisationName))],
  };
};

const subjectOf = (notice: Subject, { lines }: Texts): string => {
  switch (notice.kind) {
    case 'saksliste':
      return lines.saksliste(notice);
    case 'meetingChanged':
      return lines.meetingChanged(notice);
    case 'summary':
      return lines.summary(notice);
  }
};

const bodyOf = (notice: Subject, texts: Texts): readonly Block[] => {
  switch (notice.kind) {
    case 'saksliste':
      return saksliste(notice, texts);
    case 'meetingChanged':
      return meetingChanged(notice, texts);
    case 'summary':
      return [heading(notice.meeting), ...summaryBlocks(notice.summary, texts)];
  }
};

const text = (content: string): Block => ({ kind: 'text', text: content });

const heading = ({ forumName, childName }: MeetingView): Block => ({
  kind: 'heading',
  level: 1,
  text: childName ? `${forumName}: ${childName}` : forumName,
});

const where = ({ place, online }: MeetingView, { common }: Texts): string =>
  [place, online && common.online].filter((part) => typeof part === 'string').join(', ');

const saksliste = (notice: SakslisteNotice, texts: Texts): readonly Block[] => {
  const { agenda, common, mail, format } = texts;
  const { meeting } = notice;
  const rows: readonly (readonly [string, string])[] = [
    [common.when, format.whenLong(meeting.start, meeting.end)],
    [mail.where, where(meeting, texts)],
    [common.convenedBy, format.list(meeting.conveners)],
  ];
  return [
    heading(meeting),
    text(agenda.innkalling),
    { kind: 'facts', rows: rows.filter(([, value]) => value !== '') },
    ...agendaRows(notice, texts),
  ];
};

/** A mail is read by more people than those it is sent to: titles only, and of items that are not public not even that. */
const agendaRows = ({ meeting, rows }: SakslisteNotice, texts: Texts): readonly Block[] => {
  const { agenda, mail, words, format } = texts;
  if (meeting.logisticsOnly) return [text(agenda.logisticsOnly)];
  const open = rows.filter(({ openness }) => openness.kind === 'offentlig');
  const items = open.map(({ number, title }) => {
    const line = title.replace(/\s+/gu, ' ');
    return number ? `${words.sak(format.sakNumber(number))}: ${line}` : line;
  });
  const withheld = rows.length - open.length;
  return [
    { kind: 'heading', level: 2, text: mail.agenda },
    ...(items.length > 0 ? [{ kind: 'list', items } as const] : []),
    ...(withheld > 0 ? [text(mail.withheld(withheld))] : []),
    ...(rows.length === 0 ? [text(agenda.emptySaksliste)] : []),
  ];
};

const meetingChanged = (
  { meeting, change, previousStart }: MeetingChangedNotice,
  texts: Texts,
): readonly Block[] => {
  const { meetings, mail, format } = texts;
  const moved = change === 'moved';
  const rows: readonly (readonly [string, string | undefined])[] = [
    [meetings.newTime, moved ? format.whenLong(meeting.start, meeting.end) : undefined],
    [meetings.previously, previousStart && format.moment(previousStart)],
    [mail.where, moved ? where(meeting, texts) : undefined],
  ];
  return [
    heading(meeting),
    text(meetings[change]),
    { kind: 'facts', rows: rows.flatMap(([name, value]) => (value ? [[name, value] as const] : [])) },
  ];
};
