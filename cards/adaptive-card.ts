import type { CardText } from './escape.ts';
import type { Verb, VerbData } from './verbs.ts';

/**
 * The part of Adaptive Cards 1.5 that the bot uses, strict enough that a wrong card does not compile.
 * Source: Microsoft's schema, narrowed by what Teams shows on every client.
 */
export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  readonly lang: string;
  readonly speak: string;
  readonly fallbackText: string;
  readonly body: readonly Element[];
  readonly actions?: readonly Action[];
  /** Without `userIds` Teams refreshes the card for everybody who looks at it, where at most 60 people do. */
  readonly refresh?: { readonly action: ExecuteAction };
  readonly msteams?: { readonly width: 'Full' };
}

export type Element = TextBlock | Image | Container | ColumnSet | FactSet | ActionSet | Input;
type Input = TextInput | NumberInput | ChoiceInput | DateInput;
type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large';

interface Spaced {
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

export interface TextBlock extends Spaced {
  readonly type: 'TextBlock';
  readonly text: CardText;
  readonly wrap: true;
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large';
  readonly weight?: 'Default' | 'Bolder';
  readonly color?: 'Default' | 'Accent' | 'Warning' | 'Attention' | 'Good';
  readonly isSubtle?: boolean;
  readonly style?: 'heading';
}

/** Teams lets the reader open it in full. */
export interface Image extends Spaced {
  readonly type: 'Image';
  readonly url: string;
  readonly altText: string;
  readonly size: 'Stretch';
  readonly msteams: { readonly allowExpand: true };
}

export interface Container extends Spaced {
  readonly type: 'Container';
  readonly items: readonly Element[];
  readonly style?: 'default' | 'emphasis' | 'warning' | 'attention' | 'good' | 'accent';
  readonly bleed?: boolean;
}

interface ColumnSet extends Spaced {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch';
  readonly items: readonly Element[];
  readonly spacing?: Spacing;
}

export interface FactSet extends Spaced {
  readonly type: 'FactSet';
  readonly facts: readonly { readonly title: CardText; readonly value: CardText }[];
}

interface ActionSet extends Spaced {
  readonly type: 'ActionSet';
  readonly actions: readonly Action[];
}

/** Label and value of an input are shown as they are: Teams reads no markdown in them. */
interface InputBase extends Spaced {
  readonly id: string;
  readonly label: string;
  readonly isRequired?: true;
  readonly errorMessage?: string;
}

export interface TextInput extends InputBase {
  readonly type: 'Input.Text';
  readonly maxLength: number;
  readonly isMultiline?: boolean;
  readonly placeholder?: string;
  readonly value?: string;
}

export interface NumberInput extends InputBase {
  readonly type: 'Input.Number';
  readonly value?: number;
}

/** The client's own picker; the value comes as YYYY-MM-DD or HH:MM. */
export interface DateInput extends InputBase {
  readonly type: 'Input.Date' | 'Input.Time';
}

export interface ChoiceInput extends InputBase {
  readonly type: 'Input.ChoiceSet';
  readonly style: 'compact' | 'expanded';
  /** The value is then the chosen ones with commas between. */
  readonly isMultiSelect?: true;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
  readonly placeholder?: string;
  readonly value?: string;
}

export type Action = ExecuteAction | ShowCardAction | OpenUrlAction;

export interface OpenUrlAction {
  readonly type: 'Action.OpenUrl';
  readonly title: string;
  readonly url: string;
}

/** What a button sends: the verb travels in the data too, for clients that fall back to Submit. */
export type ActionData = { readonly [V in Verb]: { readonly verb: V } & VerbData[V] }[Verb];

export interface ExecuteAction {
  readonly type: 'Action.Execute';
  readonly title: string;
  readonly verb: Verb;
  readonly data: ActionData;
  readonly style?: ButtonStyle;
  readonly associatedInputs?: 'none';
  readonly fallback: SubmitAction;
}

interface SubmitAction {
  readonly type: 'Action.Submit';
  readonly title: string;
  readonly data: ActionData;
  readonly style?: ButtonStyle;
  readonly associatedInputs?: 'none';
}

export type ButtonStyle = 'positive' | 'destructive';

/** Opens a form below the buttons. Its inputs are not asked for by the buttons outside it. */
export interface ShowCardAction {
  readonly type: 'Action.ShowCard';
  readonly title: string;
  readonly card: {
    readonly type: 'AdaptiveCard';
    readonly body: readonly Element[];
    readonly actions: readonly ExecuteAction[];
  };
}
