import { markdownToHtml } from './markdown.js';

/** Colours come from the page's variables, so that cards follow light and dark mode. */
const tone = (name) => ({
  default: `var(--ac-${name})`,
  subtle: `var(--ac-${name}-subtle, var(--ac-${name}))`,
});
const FOREGROUND = {
  default: tone('text'),
  dark: tone('text'),
  light: tone('text'),
  accent: tone('accent'),
  good: tone('good'),
  warning: tone('warning'),
  attention: tone('attention'),
};
const STYLES = ['default', 'emphasis', 'accent', 'good', 'warning', 'attention'];

let hostConfig;

/** Reads the host config and tells the renderer how we want markdown and errors. Call it once. */
export const prepareCards = async () => {
  const config = await (await fetch('/simulator/page/host-config.json')).json();
  const containerStyles = Object.fromEntries(
    STYLES.map((style) => [
      style,
      {
        ...config.containerStyles?.[style],
        backgroundColor: `var(--ac-${style}-bg)`,
        foregroundColors: FOREGROUND,
      },
    ]),
  );
  const separator = { ...config.separator, lineColor: 'var(--line)' };
  hostConfig = new AdaptiveCards.HostConfig({ ...config, fontFamily: 'inherit', containerStyles, separator });
  AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
};

/** Draws a card. `onAction` gets `{ type, verb, data }` of a button that was pressed with its form filled in. */
export const renderCard = (json, onAction) => {
  const card = new AdaptiveCards.AdaptiveCard();
  card.hostConfig = hostConfig;
  card.parse(structuredClone(json));
  card.onExecuteAction = (action) => run(action, onAction);
  card.onInlineCardExpanded = (_action, isExpanded) => {
    if (isExpanded)
      requestAnimationFrame(() =>
        element.lastElementChild.scrollIntoView({ block: 'nearest', behavior: 'smooth' }),
      );
  };
  for (const input of card.getAllInputs()) input.errorMessage ||= 'Dette feltet må fylles ut riktig.';
  const element = card.render();
  element.classList.add('card');
  if (json.msteams?.width === 'Full') element.classList.add('wide');
  if (json.lang) element.lang = json.lang;
  // A name is read for something with a role only.
  element.setAttribute('role', 'group');
  if (json.speak) element.setAttribute('aria-label', json.speak);
  return element;
};

const run = (action, onAction) => {
  const type = action.getJsonTypeName();
  if (type === 'Action.OpenUrl') window.open(action.url, '_blank', 'noopener,noreferrer');
  else if (type === 'Action.Execute') onAction({ type, verb: action.verb ?? '', data: { ...action.data } });
  else if (type === 'Action.Submit') onAction({ type, data: { ...action.data } });
};
