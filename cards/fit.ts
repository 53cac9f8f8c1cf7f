import type { AdaptiveCard } from './adaptive-card.ts';

/** Teams has stated 28, 40 and 100 KB at different times; under the lowest there is room for the envelope. */
export const MAX_CARD_BYTES = 25_000;

/** Size of the card as it is sent, in bytes of UTF-8. */
export const cardBytes = (card: AdaptiveCard): number =>
  new TextEncoder().encode(JSON.stringify(card)).length;

/** A character takes three bytes at the most, so that a short card need not be counted in bytes. */
const fits = (card: AdaptiveCard): boolean =>
  JSON.stringify(card).length * 3 <= MAX_CARD_BYTES || cardBytes(card) <= MAX_CARD_BYTES;

/**
 * The card with as many rows, at most `most`, as fit the size; `build` gets those and how many are left out, and
 * says so ("og 7 til").
 */
export const fitRows = <Row>(
  rows: readonly Row[],
  most: number,
  build: (shown: readonly Row[], hidden: number) => AdaptiveCard,
): AdaptiveCard => {
  let count = Math.min(rows.length, most);
  let card = build(rows.slice(0, count), rows.length - count);
  while (!fits(card) && count > 0) {
    count = Math.floor(count * 0.8);
    card = build(rows.slice(0, count), rows.length - count);
  }
  return card;
};
