import { z } from 'zod';

/**
 * The elements the bot uses, each with exactly the properties it may have: an unknown property, a missing label or
 * an empty text is a mistake. Written against Microsoft's schema 1.5, apart from the types in cards/.
 */
const text = z.string().min(1);
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large']).optional();
const separator = z.boolean().optional();

const textBlock = z.strictObject({
  type: z.literal('TextBlock'),
  text,
  wrap: z.literal(true),
  size: z.enum(['Small', 'Default', 'Medium', 'Large']).optional(),
  weight: z.enum(['Default', 'Bolder']).optional(),
  color: z.enum(['Default', 'Accent', 'Warning', 'Attention', 'Good']).optional(),
  isSubtle: z.boolean().optional(),
  style: z.literal('heading').optional(),
  spacing,
  separator,
});

const image = z.strictObject({
  type: z.literal('Image'),
  url: z.url({ protocol: /^https?$/ }),
  altText: text,
  size: z.literal('Stretch'),
  msteams: z.strictObject({ allowExpand: z.literal(true) }),
  spacing,
  separator,
});

const factSet = z.strictObject({
  type: z.literal('FactSet'),
  facts: z.array(z.strictObject({ title: text, value: text })).min(1),
  spacing,
  separator,
});

const inputBase = { id: text, label: text, spacing, separator };

const textInput = z.strictObject({
  type: z.literal('Input.Text'),
  ...inputBase,
  maxLength: z.int().positive(),
  isMultiline: z.boolean().optional(),
  placeholder: text.optional(),
  value: text.optional(),
  isRequired: z.literal(true).optional(),
  errorMessage: text.optional(),
});

const numberInput = z.strictObject({
  type: z.literal('Input.Number'),
  ...inputBase,
  value: z.number().optional(),
});

const dateInput = z.strictObject({
  type: z.enum(['Input.Date', 'Input.Time']),
  ...inputBase,
  isRequired: z.literal(true).optional(),
  errorMessage: text.optional(),
});

const choiceInput = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...inputBase,
    style: z.literal('compact'),
    choices: z.array(z.strictObject({ title: text, value: text })).min(1),
    value: text.optional(),
    placeholder: text.optional(),
    isRequired: z.literal(true),
    errorMessage: text,
  })
  .refine(({ choices, value }) => value === undefined || choices.some((choice) => choice.value === value), {
    error: 'the value is not among the choices',
  });

/** Any of several: the value names those chosen, with commas between. */
const severalInput = z
  .strictObject({
    type: z.literal('Input.ChoiceSet'),
    ...inputBase,
    style: z.literal('expanded'),
    isMultiSelect: z.literal(true),
    choices: z.array(z.strictObject({ title: text, value: text.regex(/^[^,]+$/) })).min(1),
    value: text,
  })
  .refine(
    ({ choices, value }) => value.split(',').every((one) => choices.some((choice) => choice.value === one)),
    {
      error: 'the value is not among the choices',
    },
  );

const button = {
  title: text.max(60),
  style: z.enum(['positive', 'destructive']).optional(),
  associatedInputs: z.literal('none').optional(),
  data: z.looseObject({ verb: text }),
};

const executeSchema = z.strictObject({
  type: z.literal('Action.Execute'),
  verb: text,
  ...button,
  fallback: z.strictObject({ type: z.literal('Action.Submit'), ...button }),
});

const showCard = z.strictObject({
  type: z.literal('Action.ShowCard'),
  title: text.max(60),
  card: z.strictObject({
    type: z.literal('AdaptiveCard'),
    get body() {
      return z.array(element);
    },
    actions: z.array(executeSchema).min(1),
  }),
});

const openUrl = z.strictObject({
  type: z.literal('Action.OpenUrl'),
  title: text.max(60),
  url: z.url({ protocol: /^https?$/ }),
});

/** Teams shows six buttons in a row, and drops the rest. */
const actions = z
  .array(z.discriminatedUnion('type', [executeSchema, showCard, openUrl]))
  .min(1)
  .max(6);

const container = z.strictObject({
  type: z.literal('Container'),
  get items() {
    return z.array(element).min(1);
  },
  style: z.enum(['default', 'emphasis', 'warning', 'attention', 'good', 'accent']).optional(),
  bleed: z.boolean().optional(),
  spacing,
  separator,
});

const columnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  columns: z
    .array(
      z.strictObject({
        type: z.literal('Column'),
        width: z.enum(['auto', 'stretch']),
        get items() {
          return z.array(element).min(1);
        },
        spacing,
      }),
    )
    .min(1),
  spacing,
  separator,
});

const actionSet = z.strictObject({ type: z.literal('ActionSet'), actions, spacing, separator });

const element: z.ZodType = z.lazy(() =>
  z.union([
    textBlock,
    image,
    factSet,
    textInput,
    numberInput,
    dateInput,
    choiceInput,
    severalInput,
    container,
    columnSet,
    actionSet,
  ]),
);

export const cardSchema = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json'),
  version: z.literal('1.5'),
  lang: z.enum(['nb', 'nn', 'en']),
  speak: text,
  fallbackText: text,
  body: z.array(element).min(1),
  actions: actions.optional(),
  refresh: z.strictObject({ action: executeSchema }).optional(),
  msteams: z.strictObject({ width: z.literal('Full') }).optional(),
});
