import type { Texts } from '../src/texts/texts.ts';
import type { ChoiceInput, DateInput, NumberInput, TextBlock, TextInput } from './adaptive-card.ts';
import { aside, clip } from './kit.ts';

interface TextField {
  readonly maxLength: number;
  readonly multiline?: boolean;
  readonly placeholder?: string;
  /** Shown when the field is left empty; a field with it is required. */
  readonly missing?: string;
  readonly value?: string | undefined;
}

export const textInput = (id: string, label: string, field: TextField): TextInput => ({
  type: 'Input.Text',
  id,
  label,
  maxLength: field.maxLength,
  ...(field.multiline && { isMultiline: true }),
  ...(field.placeholder && { placeholder: field.placeholder }),
  ...(field.missing && { isRequired: true as const, errorMessage: field.missing }),
  ...(field.value && { value: withinReason(field.value, field.maxLength) }),
});

/** A text that is too long comes back for shortening, but not so long that the card cannot be sent. */
const withinReason = (value: string, maxLength: number): string => clip(value, maxLength * 3);

interface ChoiceField {
  readonly choices: readonly (readonly [value: string, title: string])[];
  readonly value?: string | undefined;
  /** Chosen when there is no value, or none that is among the choices. */
  readonly otherwise?: string | undefined;
  readonly placeholder?: string;
  readonly missing: string;
}

/** One choice of several. */
export const choiceInput = (id: string, label: string, field: ChoiceField): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'compact',
  choices: field.choices.map(([value, title]) => ({ title, value })),
  isRequired: true,
  errorMessage: field.missing,
  ...(field.placeholder && { placeholder: field.placeholder }),
  ...chosen(field),
});

/** Any of several, all of them chosen at first. */
export const severalInput = (id: string, label: string, choices: ChoiceField['choices']): ChoiceInput => ({
  type: 'Input.ChoiceSet',
  id,
  label,
  style: 'expanded',
  isMultiSelect: true,
  choices: choices.map(([value, title]) => ({ title, value })),
  value: choices.map(([value]) => value).join(','),
});

const chosen = ({ choices, value, otherwise }: ChoiceField): { readonly value?: string } => {
  const known = choices.some(([choice]) => choice === value) ? value : otherwise;
  return known === undefined ? {} : { value: known };
};

/**
 * A number that may be left out. Without limits: given `min` or `max`, Microsoft's renderer takes an empty field for a
 * wrong one and sends nothing (AdaptiveCards issue 8347). The verb checks what comes.
 */
export const optionalNumberInput = (id: string, label: string, value: string | undefined): NumberInput => ({
  type: 'Input.Number',
  id,
  label,
  ...(value && /^-?\d{1,9}(\.\d{1,9})?$/.test(value) && { value: Number(value) }),
});

/** A day from the client's calendar; with `missing` one must be chosen. */
export const dateInput = (id: string, label: string, missing?: string): DateInput => ({
  type: 'Input.Date',
  id,
  label,
  ...(missing && { isRequired: true as const, errorMessage: missing }),
});

export const timeInput = (id: string, label: string): DateInput => ({ type: 'Input.Time', id, label });

/** Stands beside every field for free text. */
export const noPersonsNote = (texts: Texts): TextBlock => aside(texts.common.noPersons, 'Small');

/** Choices out of a catalogue's names, in their order there. */
export const choicesOf = <Key extends string>(
  named: Readonly<Record<Key, string>>,
): readonly (readonly [string, string])[] => Object.entries<string>(named);
