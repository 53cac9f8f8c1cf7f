import { findPerson } from '../../../domain/forum.ts';
import { textsFor } from '../../../texts/index.ts';
import type { ObservedYear } from '../observed.ts';
import { type Breach, personName } from './lookups.ts';

/** No card shows a number of services or incidents under the threshold, zero included. */
export const noSmallNumbers = ({ organisation, messages }: ObservedYear): readonly Breach[] =>
  messages.flatMap(({ to, lines, at }) => {
    const person = findPerson(organisation, to);
    const { summary } = textsFor(person?.language ?? organisation.language);
    const labels = [summary.services('').trim(), summary.incidents('').trim()];
    return lines
      .flatMap((line) => line.split(' · '))
      .filter((part) =>
        labels.some(
          (label) =>
            part.startsWith(label) && isSmall(part.slice(label.length), organisation.suppressionThreshold),
        ),
      )
      .map((part) => `${personName(organisation, to)} leste «${part}» (${at})`);
  });

const isSmall = (shown: string, threshold: number): boolean => {
  const count = /^\s*(?<count>\d[\d\s]*)$/u.exec(shown)?.groups?.['count'];
  return count !== undefined && Number(count.replace(/\s/gu, '')) < threshold;
};

/** A national identity number that somebody typed is nowhere: not on a card, not in the store, not in the log. */
export const noNationalId = ({
  organisation,
  messages,
  stored,
  secrets,
}: ObservedYear): readonly Breach[] => [
  ...messages
    .filter(({ card }) => holds(JSON.stringify(card), secrets))
    .map(({ to }) => `${personName(organisation, to)} leste et fødselsnummer`),
  ...stored.filter((text) => holds(text, secrets)).map(() => 'et fødselsnummer er lagret'),
];

/** In whatever spelling: everything but the digits is left out between digits that stand near each other. */
const holds = (text: string, secrets: readonly string[]): boolean => {
  const close = text.replace(/(?<=\d)[^\p{L}\d]{1,3}(?=\d)/gu, '');
  return secrets.some((secret) => close.includes(secret));
};
