import type { ProblemNotice } from '../src/domain/notices/problem.ts';
import type { ProblemReason } from '../src/domain/problem.ts';
import type { Said } from '../src/texts/shapes/said.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { agendaPromptCard } from './agenda-prompt.ts';
import { agendaReviewCard } from './agenda-review.ts';
import { box, card, clip, NAME_MAX, text } from './kit.ts';
import { summaryCard } from './summary.ts';
import { trendFormCard } from './trend-form.ts';

/** What happened and what to do next; then the form as the person had filled it in. */
export const problemCard = (notice: ProblemNotice, texts: Texts): AdaptiveCard => {
  const said = saidOf(notice.reason, texts);
  const form = formOf(notice.form, texts);
  return card(texts, {
    line: texts.lines.problem(notice),
    body: [
      box('warning', [
        text(said.title, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
        ...said.text.split('\n').map((line) => text(line, { spacing: 'Small' })),
        ...(said.next ? [text(said.next, { spacing: 'Small' })] : []),
      ]),
      ...(form ? [text(texts.problems.formKept, { spacing: 'Medium' }), ...form.body] : []),
    ],
    ...(form?.actions && { actions: form.actions }),
  });
};

const formOf = (
  form: ProblemNotice['form'],
  texts: Texts,
): { body: readonly Element[]; actions?: AdaptiveCard['actions'] } | undefined => {
  if (!form) return undefined;
  switch (form.kind) {
    case 'agendaPrompt':
      return agendaPromptCard(form, texts);
    case 'trendForm':
      return trendFormCard(form, texts);
    case 'agendaReview':
      return agendaReviewCard(form, texts);
    case 'summary':
      return summaryCard(form, texts);
  }
};

const saidOf = (reason: ProblemReason, { problems }: Texts): Said => {
  switch (reason.kind) {
    case 'NotFound':
      return problems.notFound(brief(reason));
    case 'Forbidden':
      return problems.forbidden;
    case 'Conflict':
      return problems.conflict[reason.what];
    case 'Invalid':
      return {
        title: problems.invalidTitle,
        text: reason.issues.map(problems.issue).join('\n'),
        next: problems.invalidNext(reason.example),
      };
    case 'Private':
      return problems.private(reason);
    case 'Unavailable':
      return problems.unavailable;
  }
};

const brief = (reason: Extract<ProblemReason, { kind: 'NotFound' }>): typeof reason => ({
  ...reason,
  ...(reason.query !== undefined && { query: clip(reason.query, NAME_MAX) }),
  ...(reason.suggestions && {
    suggestions: reason.suggestions.slice(0, 5).map((name) => clip(name, NAME_MAX)),
  }),
});
