import { markdownToHtml } from '../../page/markdown.js';
import { el } from './kit.js';

AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdownToHtml(text);
  result.didProcess = true;
};
const hostConfig = new AdaptiveCards.HostConfig(HOST_CONFIG);

const draw = (place) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(structuredClone(YEAR.cards[Number(place.dataset.card)]));
  place.replaceChildren(card.render());
};

/** Cards are drawn when they come near the screen: a year has thousands. */
const watcher = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting) continue;
      watcher.unobserve(target);
      draw(target);
    }
  },
  { rootMargin: '600px' },
);

export const cardPlace = (card) => {
  const place = el('div', { class: 'card', 'data-card': card });
  watcher.observe(place);
  return place;
};
