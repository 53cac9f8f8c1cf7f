import type { AdaptiveCard } from '../../cards/index.ts';

/** One page with cards as Teams would draw them, by the public renderer with a Teams-like host configuration. */
export const renderPage = (
  cards: Readonly<Record<string, AdaptiveCard>>,
  assets: { readonly hostConfig: string; readonly renderer: string; readonly markdown: string },
): string => `<!doctype html><html lang="nb"><meta charset="utf-8"><title>Cards</title>
<style>
body { font-family: 'Segoe UI', 'Liberation Sans', sans-serif; background: #f5f5f5; margin: 0; padding: 8px; }
h2 { font-size: 12px; color: #616161; font-weight: 400; margin: 16px 4px 4px; }
.card { background: #fff; border-radius: 6px; box-shadow: 0 1px 3px #0003; overflow: hidden; }
.ac-pushButton { font: 600 14px 'Segoe UI', 'Liberation Sans', sans-serif; padding: 6px 12px; border-radius: 4px; border: 1px solid #d1d1d1; background: #fff; }
.ac-pushButton.style-positive { background: #5b5fc7; border-color: #5b5fc7; color: #fff; }
.ac-input { width: 100%; box-sizing: border-box; font: inherit; padding: 6px 8px; border: 1px solid #d1d1d1; border-radius: 4px; }
.ac-choiceSetInput-expanded input, .ac-input[type=radio] { width: auto; }
.ac-container p, .ac-textBlock p { margin: 0 0 4px; } .ac-textBlock p:last-child { margin: 0; }
</style>
<main></main>
<script>${assets.markdown}</script><script>${assets.renderer}</script>
<script>
const cards = ${JSON.stringify(cards).replace(/</g, '\\u003c')};
const hostConfig = new AdaptiveCards.HostConfig(${assets.hostConfig});
for (const [name, json] of Object.entries(cards)) {
  const title = document.createElement('h2');
  title.textContent = name + ' · ' + json.speak;
  const box = document.createElement('div');
  box.className = 'card';
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(json);
  box.append(card.render());
  const section = document.createElement('section');
  section.append(title, box);
  document.querySelector('main').append(section);
}
if (location.hash === '#open') for (const button of document.querySelectorAll('.expandable')) button.click();
</script></html>`;
