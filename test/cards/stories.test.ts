import { describe, expect, test } from 'vitest';
import type { AdaptiveCard } from '../../cards/index.ts';
import { cardFor } from '../../cards/index.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import { textsFor } from '../../src/texts/index.ts';
import { HOSTILE, SAMPLES } from './samples.ts';
import { markdownIn, objectsIn, ofType } from './walk.ts';

const nb = textsFor('nb');
const sample = (name: string): Notice => SAMPLES[name] ?? expect.fail(`no sample ${name}`);
const drawn = (name: string): AdaptiveCard => cardFor(sample(name), nb);
const buttonsOf = (card: AdaptiveCard): readonly unknown[] =>
  ofType(card, 'Action.Execute').map(({ verb }) => verb);
const said = (name: string): string => markdownIn(drawn(name)).join('\n');

describe('The call for items', () => {
  test('is answered with one tap, which asks for no field', () => {
    const card = drawn('agenda prompt');
    const none = card.actions?.find((action) => action.title === 'Ingen saker');
    expect(none).toMatchObject({ verb: 'agenda.none', associatedInputs: 'none' });
    expect(card.body.some(({ type }) => type.startsWith('Input.'))).toBe(false);
  });

  test('has its form behind a button, with title, kind and text', () => {
    const form = drawn('agenda prompt').actions?.find(({ type }) => type === 'Action.ShowCard');
    const ids = objectsIn(form).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
    expect(ids).toEqual(['title', 'itemKind', 'text']);
    expect(buttonsOf(drawn('agenda prompt'))).toContain('agenda.submit');
  });

  test('says when, where and the deadline', () => {
    const text = said('agenda prompt');
    expect(text).toContain('tor. 4. mars kl. 09.00–10.30');
    expect(text).toContain('tor. 18. feb. kl. 15.00');
  });

  test('offers own items for change after the answer, but not those withdrawn', () => {
    const card = drawn('agenda prompt, answered');
    expect(buttonsOf(card).filter((verb) => verb === 'agenda.withdraw')).toHaveLength(2);
    expect(buttonsOf(card)).not.toContain('agenda.none');
  });

  test('saves the item that is edited, with its version', () => {
    const [save] = drawn('agenda prompt, editing').actions ?? [];
    expect(save).toMatchObject({ verb: 'agenda.save', data: { item: 'item-1', v: 1 } });
  });

  test('asks each reader for their own view when several people see it', () => {
    expect(drawn('agenda prompt, shared').refresh).toMatchObject({
      action: { verb: 'agenda.show' },
    });
    expect(drawn('agenda prompt').refresh).toBeUndefined();
  });

  test.each(['agenda prompt, closed', 'agenda prompt, closed unanswered', 'agenda prompt, logistics only'])(
    'has no button and no field when nothing can be submitted: %s',
    (name) => {
      expect(buttonsOf(drawn(name))).toEqual([]);
      expect(objectsIn(drawn(name)).some(({ type }) => String(type).startsWith('Input.'))).toBe(false);
    },
  );
});

describe('The review', () => {
  test('gives each undecided item its own reason field and three decisions', () => {
    const card = drawn('agenda review');
    expect(ofType(card, 'Input.Text').map(({ id }) => id)).toEqual(['reason-item-1', 'reason-item-2']);
    const decisions = ofType(card, 'Action.Execute').filter(({ verb }) => verb === 'agenda.decide');
    expect(decisions.map(({ data }) => objectsIn(data)[0]?.['decision'])).toEqual([
      ...['accept', 'postpone', 'decline'],
      ...['accept', 'postpone', 'decline'],
    ]);
  });
});

describe('A body that discusses individual cases', () => {
  test('gets its innkalling without a word of content', () => {
    const notice = sample('saksliste');
    if (notice.kind !== 'saksliste') expect.fail();
    const meeting = { ...notice.meeting, logisticsOnly: true };
    const text = markdownIn(cardFor({ ...notice, meeting }, nb)).join('\n');
    expect(text).not.toContain('Lightergass');
    expect(text).toContain(nb.agenda.logisticsOnly);
  });
});

describe('The summary', () => {
  test('tells direction by word and arrow, confidence, services, and change since last', () => {
    const text = said('summary');
    expect(text).toContain('↑ Økning');
    expect(text).toContain('Tjenester: 6 · Ganske sikker · Sist: stabilt');
    expect(text).toContain('Tjenester: <5');
    expect(text).toContain('Har ikke meldt: Barnevern og NAV');
  });

  test('has buttons for the coordinator only, and a note to write', () => {
    expect(buttonsOf(drawn('summary'))).toEqual([]);
    expect(buttonsOf(drawn('summary, preview'))).toEqual(['summary.approve', 'summary.hold']);
    expect(ofType(drawn('summary, preview'), 'Input.Text')).toMatchObject([{ id: 'note' }]);
  });
});

describe('A problem', () => {
  test('gives back the form as it was filled in, with its buttons', () => {
    const card = drawn('problem: invalid trend');
    expect(ofType(card, 'Input.Text')[0]).toMatchObject({ id: 'comment', value: HOSTILE });
    expect(buttonsOf(card)).toContain('trend.submit');
  });

  test('about private text names what was found and the official channel', () => {
    const text = said('problem: private');
    expect(text).toContain('et fødselsnummer, et telefonnummer og en e-postadresse');
    expect(text).toContain('barnevernvakten i kommunen');
  });
});

describe('A plan', () => {
  test('shows every date of a body that meets now and then, and sums up one that meets weekly', () => {
    const text = said('plan preview');
    expect(text).toContain('tor. 11. feb. · ');
    expect(text).toContain(
      'hver tirsdag kl. 14.00, 38 møter. Første tir. 12. jan. kl. 14.00, siste tir. 28. sep. kl. 14.00',
    );
    expect(text).toContain('Forberedende møte: man. 1. feb. kl. 09.00');
    expect(text).toContain('5 ganger i året, etter SLT-møte');
  });

  test('says in words what is good and what is bad about it, the weightiest first', () => {
    const text = said('plan preview');
    expect(text).toContain('Politiråd: 4 av 5 møter er andre torsdag i måneden.');
    expect(text).toContain('Politiråd tor. 11. feb.: Per Haugland (leder) er opptatt.');
    expect(text).toContain('Holdes fri: 11. mars og 15. mars–19. mars 2027 (Politiråd).');
    expect(text).toContain('Forslag nr. 3');
  });

  test('without a meeting offers no approval, and says why it is empty', () => {
    expect(said('plan preview, empty')).toContain('Alle møtene som oppsettet krever, er booket fra før.');
    expect(buttonsOf(drawn('plan preview, empty'))).toEqual(['plan.discard']);
    expect(said('plan preview, nothing fits')).toContain('Ingen av møtene fikk plass.');
    expect(buttonsOf(drawn('plan preview, nothing fits'))).not.toContain('plan.approve');
  });

  test('shows what follows from a move before anything moves, and offers no yes where there can be none', () => {
    const text = said('plan moves, draft');
    expect(text).toContain('Politiråd tor. 11. mars → tor. 18. mars kl. 09.00');
    expect(text).toContain(
      'Politiråd – Forberedende møte man. 8. mars → man. 15. mars kl. 09.00, følger med',
    );
    expect(buttonsOf(drawn('plan moves, impossible'))).toEqual([]);
  });
});
