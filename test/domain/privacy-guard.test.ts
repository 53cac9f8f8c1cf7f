import { idnr } from '@navikt/fnrvalidator';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personalDataIn, redactNationalIds } from '../../src/domain/privacy-guard.ts';
import { workedMs } from '../support/own-work.ts';
import { anyNumber, KINDS, numberOf, SYNTHETIC } from './identity-numbers.ts';

const N = SYNTHETIC;
const [d, m, y, last] = [N.slice(0, 2), N.slice(2, 4), N.slice(4, 6), N.slice(6)];
const inDigits = (zero: number) => [...N].map((digit) => String.fromCodePoint(zero + Number(digit))).join('');
const between = (separator: string) => [...N].join(separator);
const wrong = (number: string) => number.slice(0, 10) + String((Number(number[10]) + 1) % 10);

describe('a national identity number', () => {
  const spellings: Record<string, string> = {
    'in one': N,
    '6 + 5 with a space': `${d}${m}${y} ${last}`,
    '6 + 5 with a no-break space': `${d}${m}${y}\u00a0${last}`,
    '6 + 5 with a hyphen': `${d}${m}${y}-${last}`,
    '6 + 5 with a non-breaking hyphen': `${d}${m}${y}\u2011${last}`,
    '6 + 5 with a spaced dash': `${d}${m}${y} – ${last}`,
    '6 + 5 with a slash': `${d}${m}${y}/${last}`,
    '6 + 5 with a comma and a space': `${d}${m}${y}, ${last}`,
    '6 + 5 on two lines': `${d}${m}${y}\n${last}`,
    '6 + 5 on two lines of Windows': `${d}${m}${y}\r\n  ${last}`,
    '6 + 5 with words between': `født ${d}${m}${y} og personnummer ${last}`,
    '6 + 3 + 2': `${d}${m}${y} ${last.slice(0, 3)} ${last.slice(3)}`,
    'a date with dots': `${d}.${m}.${y} ${last}`,
    'a date with dots and a hyphen': `${d}.${m}.${y}-${last}`,
    'a date with slashes': `${d}/${m}/${y} ${last}`,
    'a date with the century': `${d}.${m}.20${y} ${last}`,
    'a date with the century and a hyphen': `${d}.${m}.20${y}-${last}`,
    'a date with the century in one': `${d}${m}20${y}${last}`.replace(/(.{8})/, '$1 '),
    'a date with the year first': `20${y}-${m}-${d} ${last}`,
    'a date, and the last five digits in words': `f. ${d}.${m}.20${y}, pnr: ${last}`,
    'digit by digit with spaces': between(' '),
    'digit by digit with dots': between('.'),
    'digit by digit with hyphens': between('-'),
    'digit by digit with line breaks': between('\n'),
    'digit by digit with zero-width spaces': between('\u200b'),
    'digit by digit with direction marks': between('\u200f'),
    'digit by digit with soft hyphens': between('\u00ad'),
    'digit by digit underlined': between('\u0332'),
    'full-width digits': inDigits(0xff10),
    'Arabic digits': inDigits(0x0660),
    'Persian digits': inDigits(0x06f0),
    'Devanagari digits': inDigits(0x0966),
    'bold mathematical digits': inDigits(0x1d7ce),
    'Myanmar Extended-C digits (two rows back to back)': inDigits(0x116da),
    'keycap emoji': `${between('\ufe0f\u20e3')}\ufe0f\u20e3`,
    'circled digits': [...N]
      .map((c) => (c === '0' ? '⓪' : String.fromCodePoint(0x245f + Number(c))))
      .join(''),
    'superscript digits': [...N].map((c) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(c)]).join(''),
    'glued to letters': `fnr${N}elev`,
    'in the middle of a sentence': `Vi har sett på ${N} og går videre.`,
    'at the end of a sentence': `Det gjelder ${N}.`,
    'in brackets': `(${N})`,
    'after a year': `I 2027 ${d}${m}${y} ${last} til orientering`,
    'after a sak number': `sak 17/26 ${d}${m}${y} ${last} kl. 09.00`,
    'after a date': `12.03.2027 ${N}`,
    'glued to another number': `${N}${N}`,
    'with a digit too many': `${N}1`,
    'in a list, loosely spelt': Array.from(
      { length: 9 },
      () => `${N.slice(0, 4)} ${N.slice(4, 8)} ${N.slice(8)}`,
    ).join('\n'),
    'before a word that begins like money': `${d}${m}${y} ${last} kroken`,
    'in a table': Array.from({ length: 9 }, () => `7;${N};12`).join('\n'),
    'with a wrong check digit': wrong(N),
    'with a wrong check digit, 6 + 5': `${d}${m}${y} ${wrong(N).slice(6)}`,
    'with a wrong check digit, a date with dots': `${d}.${m}.${y} ${wrong(N).slice(6)}`,
    'with a wrong check digit, full-width': [...wrong(N)]
      .map((c) => String.fromCodePoint(0xff10 + Number(c)))
      .join(''),
  };

  it.each(Object.entries(spellings))('is found %s', (_, text) => {
    expect(personalDataIn(text)).toContain('nationalId');
  });

  it.each(Object.entries(spellings))('is not left in a log line %s', (_, text) => {
    const redacted = redactNationalIds(`før ${text} etter`);
    expect(personalDataIn(redacted)).not.toContain('nationalId');
    expect(redacted).toMatch(/^før .*\[redacted\].* etter$/s);
  });

  it.each(KINDS)('is found when it is a %s', (_, day, month) => {
    for (const rest of [0, 1, 2, 3]) {
      fc.assert(
        fc.property(numberOf(day, month, rest), (number) => {
          expect(personalDataIn(number)).toEqual(['nationalId']);
          expect(personalDataIn(wrong(number))).toEqual(['nationalId']);
        }),
        { numRuns: 50 },
      );
    }
  });

  it('is found when it is an FH-number, which has no date', () => {
    const numbers = Array.from({ length: 3000 }, (_, i) => String(90_000_000_000 + i * 7));
    const found = numbers.filter((number) => personalDataIn(number).includes('nationalId'));
    expect(found.length).toBeGreaterThan(10);
  });

  it('in these tests is made by the same rules as Nav checks', () => {
    for (const [, day, month] of KINDS.filter(([, , offset]) => offset !== 65)) {
      fc.assert(
        fc.property(
          fc.integer({ min: 0, max: 3 }).chain((rest) => numberOf(day, month, rest)),
          (number) => {
            expect(idnr(number).status).toBe('valid');
          },
        ),
      );
    }
  });
});

const separator = fc.constantFrom(
  '',
  '',
  '',
  ' ',
  '.',
  '-',
  '/',
  '\n',
  '\u200b',
  '\u200f',
  '\u00a0',
  '–',
  ' - ',
  '_',
);
const zero = fc.constantFrom(0x30, 0xff10, 0x0660, 0x06f0, 0x0966, 0x1d7ce, 0x1d7ec);
const word = fc.constantFrom('', 'elev ', 'fnr:', 'Sak om ', '(', 'ungdom\n', 'på skolen ', '😀');

/** A number with separators anywhere, in one script, between words. */
const anySpelling = fc
  .record({
    number: anyNumber,
    separators: fc.array(separator, { minLength: 11, maxLength: 11 }),
    zero,
    before: word,
    after: word,
  })
  .map(({ number, separators, zero: first, before, after }) => {
    const spelt = [...number].map(
      (digit, index) => String.fromCodePoint(first + Number(digit)) + (index < 10 ? separators[index] : ''),
    );
    return { number, text: `${before}${spelt.join('')}${after}` };
  });

describe('any national identity number', () => {
  it('is found in any spelling', () => {
    fc.assert(
      fc.property(anySpelling, ({ text }) => {
        expect(personalDataIn(text)).toContain('nationalId');
      }),
      { numRuns: 3000 },
    );
  });

  it('leaves the rest of a log line as it was', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(redactNationalIds(`a ${number} b`)).toBe('a [redacted] b');
      }),
    );
  });
});

describe('an innocent text', () => {
  it.each([
    '',
    'I 2027 møtes vi fire ganger.',
    'Skoleåret 2026/2027',
    '2026–2027 og 2027–2028',
    'sak 17/26',
    'sak 17/26, 18/26 og 19/26',
    'kl. 09.00–10.30',
    'kl. 09.00-10.30 og 11.00-12.30',
    '12.03.2027',
    '12.03.2027 kl. 09.00',
    '1.10.2027 09.30',
    '1.10.2027 09.30–11.00',
    '1.12.2027, 3.11.2027 og 12.5.2027',
    '12.03.2027\n15.04.2027\n1.5.2027\n10.6.2027',
    '1.10.2027 - 12.10.2027',
    '2026-11-03 09:30:00',
    '2026-11-03T09:30:00.123Z',
    '12032027',
    '31122026',
    '20270321',
    'kr 1 250 000',
    'kr 1 250 000 – 1 500 000',
    '10 500–120 000 kr',
    '25000000 kr',
    'kr. 25000000',
    '+15 000 000',
    'org.nr. 987 654 321',
    'org.nr. 987654321',
    'Saksnummer 2027/004512',
    'Saksnummer 2027/0045123',
    'arkivref 27/00451-2',
    'uke 40, 41 og 42',
    ...Array.from({ length: 90 }, (_, i) => `Den 1.3.2027 fikk vi ${12500 + i} kroner`),
    ...Array.from({ length: 90 }, (_, i) => `Per 31.12.2026: ${12500 + i} kr`),
    'Per 31.12.26 12500 kr',
    'uke 2, 4, 6, 8, 10, 12, 14, 16',
    'klasse 8A, 9B og 10C, 13–15 år',
    'økning på 12 %, fra 25 til 28 hendelser',
    '§ 13 og § 13 a',
    'Møterom 2.14',
    '1. 2. 3. 4. 5. 6. 7. 8. 9. 10. 11. 12.',
    'Vi møtes kl. 9 @ rådhuset',
    'Bruk #SLT og @alle',
  ])('stops nobody: %j', (text) => {
    expect(personalDataIn(text)).toEqual([]);
  });

  it('with fewer than eleven digits never has a national identity number in it', () => {
    const piece = fc.oneof(
      fc.constantFrom('0', '1', '12', '31', '٣', '𝟙', ' ', '.', '-', '\u200b'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          fc.pre((text.match(/[\p{Nd}\p{No}]/gu) ?? []).length < 11);
          expect(personalDataIn(text)).not.toContain('nationalId');
          expect(redactNationalIds(text)).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('may have any date and time of the year in it', () => {
    const dates = Array.from({ length: 365 }, (_, i) => new Date(Date.UTC(2027, 0, 1 + i)));
    const stopped = dates.filter((date) => {
      const day = `${date.getUTCDate()}.${date.getUTCMonth() + 1}.2027`;
      return ['8.30', '09.00', '10:15', '12.00–13.30'].some(
        (time) => personalDataIn(`${day} ${time}`).length > 0,
      );
    });
    expect(stopped).toEqual([]);
  });
});

describe('a telephone number', () => {
  it.each([
    'ring 91234567',
    'tlf. 912 34 567',
    'tlf.: 22 33 44 55, spør etter rektor',
    '+47 912 34 567',
    '+4791234567',
    '0047 22334455',
    '+47 91 23 45 67',
    '+46 70 123 45 67',
    '９１２３４５６７',
    '912\u00a034\u00a0567',
  ])('is found: %s', (text) => {
    expect(personalDataIn(text)).toEqual(['phone']);
  });
});

describe('an e-mail address', () => {
  it.each([
    'kari.nordmann@example.no',
    'skriv til kari@skole.example.no.',
    'KARI@EXAMPLE.NO',
    '<kari+slt@example.no>',
    'kåre@blåbær.example.no',
    'kari＠example.no',
    'ka\u200bri@exam\u200bple.no',
  ])('is found: %s', (text) => {
    expect(personalDataIn(text)).toEqual(['email']);
  });
});

describe('everything at once', () => {
  it('is named once each, and nothing of the text comes along', () => {
    expect(personalDataIn(`${N} ${N}, 912 34 567, kari@example.no`)).toEqual([
      'nationalId',
      'phone',
      'email',
    ]);
  });
});

describe('a text made to be slow', () => {
  const texts: Record<string, string> = {
    letters: 'a',
    digits: '1',
    'digits and spaces': '1 ',
    'dates of birth': '010190 ',
    'dates of birth and five digits': '010190 12345 ',
    'Arabic digits': '٠١',
    'invisible characters': '1\u200b',
    spaces: ' ',
    'at signs': 'a@',
    domains: 'a@a.',
    dots: '.',
    dates: '1.1.2027 ',
    money: 'kr 1 000 000 - ',
    'country codes': '+47 ',
  };
  /** Milliseconds of work for all of these texts, over as many rounds as can be measured well. */
  const workOf = (lot: readonly string[]): number => {
    const began = process.threadCpuUsage();
    for (let rounds = 1; ; rounds++) {
      for (const text of lot) personalDataIn(text);
      const worked = workedMs(began);
      if (worked > 100) return worked / rounds;
    }
  };

  it.each(Object.entries(texts))('takes no longer than its length explains: %s', (_, piece) => {
    const short = piece.repeat(Math.ceil(5_000 / piece.length));
    // Linear work is the same for one text of sixteen lengths as for sixteen texts; quadratic work is sixteen times it.
    const apart = workOf(Array.from({ length: 16 }, () => short));
    expect(workOf([short.repeat(16)])).toBeLessThan(4 * apart);
  });
});
