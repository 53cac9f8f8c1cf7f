import type { PeopleChangedNotice } from '../src/domain/notices/member.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { severalInput } from './inputs.ts';
import { buttons, card, clip, headline, NAME_MAX, names, section, text } from './kit.ts';

/** What the directory tells otherwise than before, and what to do. */
export const peopleChangedCard = (notice: PeopleChangedNotice, texts: Texts): AdaptiveCard => {
  const { people } = texts;
  const withForums = ({ name, forums }: PeopleChangedNotice['joined'][number]): string =>
    `${name} (${texts.format.list(forums)})`;
  const groups = [
    [notice.joined.map(withForums), people.joinedGroup],
    [notice.closed, people.closedAccounts],
    [notice.unknown, people.unknownAddresses],
    [notice.moved.map(({ name, address }) => `${name}: ${address}`), people.movedAddresses],
    [
      notice.unknownGroups.map(({ group, forums }) => withForums({ name: group, forums })),
      people.unknownGroups,
    ],
  ] as const;
  return card(texts, {
    line: texts.lines.peopleChanged(notice),
    body: [
      headline(people.changedTitle),
      ...groups
        .filter(([found]) => found.length > 0)
        .map(([found, what]) =>
          section([text(names(found, texts), { weight: 'Bolder' }), text(what, { spacing: 'None' })]),
        ),
      ...missing(notice, texts),
      text(people.changedNext),
      ...leavers(notice, texts),
    ],
  });
};

/** The most that are asked about on one card: more would not fit. */
const MOST_LEAVERS = 40;

const leavers = ({ left }: PeopleChangedNotice, texts: Texts): readonly Element[] => {
  if (left.length === 0) return [];
  const { people } = texts;
  const choices = left
    .slice(0, MOST_LEAVERS)
    .map(
      ({ person, name, forums }) =>
        [person, clip(`${name} (${texts.format.list(forums)})`, NAME_MAX)] as const,
    );
  return [
    section([
      text(people.leftGroup, { weight: 'Bolder' }),
      severalInput('people', people.chooseLeavers, choices),
      ...buttons(
        actionFor('members.leavers', { decision: 'out' }, people.takeOut),
        actionFor('members.leavers', { decision: 'keep' }, people.keep),
      ),
    ]),
  ];
};

const missing = (notice: PeopleChangedNotice, texts: Texts): readonly Element[] =>
  notice.missing.length === 0
    ? []
    : [
        section([
          text(texts.people.missingPermissions, { weight: 'Bolder' }),
          ...notice.missing.map((permission) =>
            text(`${permission}: ${texts.people.withoutPermission[permission]}`, { spacing: 'Small' }),
          ),
        ]),
      ];
