import type {
  ActionData,
  ButtonStyle,
  Element,
  ExecuteAction,
  OpenUrlAction,
  ShowCardAction,
} from './adaptive-card.ts';
import type { Verb, VerbData } from './verbs.ts';

interface ActionOptions {
  readonly style?: ButtonStyle;
  /** The button neither sends nor validates the card's inputs. */
  readonly withoutInputs?: boolean;
}

/**
 * A button. `Action.Execute` is reported broken on phones, so `Action.Submit` with the same data stands behind it:
 * both arrive with the verb in the data.
 */
export const actionFor = <V extends Verb>(
  verb: V,
  data: VerbData[V],
  title: string,
  { style, withoutInputs }: ActionOptions = {},
): ExecuteAction => {
  const shared = {
    title,
    data: { verb, ...data } as ActionData,
    ...(style && { style }),
    ...(withoutInputs && { associatedInputs: 'none' as const }),
  };
  return { type: 'Action.Execute', verb, ...shared, fallback: { type: 'Action.Submit', ...shared } };
};

/** A button that types a command for the reader. */
export const commandButton = (command: string, title: string): ExecuteAction =>
  actionFor('command', { text: command }, title, { withoutInputs: true });

/** A button that opens an address in the browser. */
export const linkButton = (url: string, title: string): OpenUrlAction => ({
  type: 'Action.OpenUrl',
  title,
  url,
});

/** A button that opens a form. */
export const formButton = (
  title: string,
  body: readonly Element[],
  actions: readonly ExecuteAction[],
): ShowCardAction => ({ type: 'Action.ShowCard', title, card: { type: 'AdaptiveCard', body, actions } });
