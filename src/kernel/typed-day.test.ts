import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type Day, daysBetween, isDay, partsOfDay } from './calendar.ts';
import { type DayContext, dayOfSerial, parseDay } from './typed-day.ts';

/** Wednesday 10 February 2027, in a plan of the calendar year. */
const PLAN = { today: '2027-02-10', periodStart: '2027-01-01', periodEnd: '2027-12-31' };
const FR: DayContext = { ...PLAN, role: 'end', locale: 'fr' };
const EN: DayContext = { ...FR, locale: 'en' };

function spanOf(text: string, context = FR): string {
  const reading = parseDay(text, context);
  if ('rule' in reading) return reading.rule;
  if (reading.day === null) return reading.flags.join();
  return reading.start === reading.end ? reading.day : `${reading.start}…${reading.end}`;
}

function flags(text: string, context = FR): readonly string[] {
  const reading = parseDay(text, context);
  return 'rule' in reading ? [reading.rule] : reading.flags;
}

describe('days as people type them in French', () => {
  it.each([
    ['15/3', '2027-03-15'],
    ['15/03/27', '2027-03-15'],
    ['15.03.2027', '2027-03-15'],
    ['15-03-2027', '2027-03-15'],
    ['le 15 mars 2027', '2027-03-15'],
    ['15-mars-27', '2027-03-15'],
    ['27-mars', '2027-03-27'],
    ['1er avril', '2027-04-01'],
    ['1ᵉʳ avril', '2027-04-01'],
    ['lundi 15 mars 2027', '2027-03-15'],
    ['avant le 15 mars', '2027-03-15'],
    ['au plus tard le 30/06', '2027-06-30'],
    ['2027-03-15', '2027-03-15'],
    ['2027-03-15T10:00:00Z', '2027-03-15'],
    ['2027-03-15 10:30', '2027-03-15'],
    ['15/03/2027 à 10h30', '2027-03-15'],
    ['20270315', '2027-03-15'],
    ['46461', '2027-03-15'],
    ['mars', '2027-03-01…2027-03-31'],
    ['mars 27', '2027-03-01…2027-03-31'],
    ['mars-27', '2027-03-01…2027-03-31'],
    ['03/2027', '2027-03-01…2027-03-31'],
    ['12/27', '2027-12-01…2027-12-31'],
    ['courant avril', '2027-04-01…2027-04-30'],
    ['début juin', '2027-06-01…2027-06-10'],
    ['mi-mai', '2027-05-15'],
    ['fin mars', '2027-03-21…2027-03-31'],
    ["d'ici fin mars", '2027-03-21…2027-03-31'],
    ['fin mars (salon)', '2027-03-21…2027-03-31'],
    ['T2', '2027-04-01…2027-06-30'],
    ['T2/27', '2027-04-01…2027-06-30'],
    ['2e trimestre', '2027-04-01…2027-06-30'],
    ['fin T2', '2027-06-01…2027-06-30'],
    ['S1 2027', '2027-01-01…2027-06-30'],
    ['S2', '2027-07-01…2027-12-31'],
    ['2ème semestre 2027', '2027-07-01…2027-12-31'],
    ['S12', '2027-03-22…2027-03-26'],
    ['S01', '2027-01-04…2027-01-08'],
    ['semaine 1', '2027-01-04…2027-01-08'],
    ['semaine 12', '2027-03-22…2027-03-26'],
    ['2027', '2027-01-01…2027-12-31'],
    ["fin d'année", '2027-11-01…2027-12-31'],
    ['fin du mois', '2027-02-21…2027-02-28'],
    ['Noël', '2027-12-25'],
    ['fin du plan', '2027-12-31'],
  ])('%s is %s', (text, expected) => {
    expect(spanOf(text)).toBe(expected);
  });

  it.each([
    ['mars-avril', '2027-03-01…2027-04-30'],
    ['mars/avril', '2027-03-01…2027-04-30'],
    ['de mars à juin', '2027-03-01…2027-06-30'],
    ['janvier, février, mars', '2027-01-01…2027-03-31'],
    ['du 3 au 15 mars', '2027-03-03…2027-03-15'],
    ['15-20 mars', '2027-03-15…2027-03-20'],
    ['15 mars au 30 avril 2027', '2027-03-15…2027-04-30'],
    ['15/03 - 20/04', '2027-03-15…2027-04-20'],
    ['01/03/2027 - 15/04/2027', '2027-03-01…2027-04-15'],
    ['2027-03-15/2027-04-01', '2027-03-15…2027-04-01'],
    ['03-04/2027', '2027-03-01…2027-04-30'],
    ['T1-T2', '2027-01-01…2027-06-30'],
    ['semaines 12 à 14', '2027-03-22…2027-04-09'],
    ['décembre 2026 - janvier', '2026-12-01…2027-01-31'],
    ['fin mars / début avril', '2027-03-21…2027-04-10'],
  ])('the range %s is %s', (text, expected) => {
    expect(spanOf(text)).toBe(expected);
  });

  it('takes the end that the column asks for', () => {
    expect(parseDay('T2', FR)).toMatchObject({ day: '2027-06-30' });
    expect(parseDay('T2', { ...FR, role: 'start' })).toMatchObject({ day: '2027-04-01' });
  });

  it.each([
    ['demain', '2027-02-11'],
    ['après-demain', '2027-02-12'],
    ['lundi', '2027-02-15'],
    ['mercredi', '2027-02-17'],
    ['vendredi prochain', '2027-02-12'],
    ['dans 2 semaines', '2027-02-24'],
    ["d'ici un mois", '2027-03-10'],
    ['J+15', '2027-02-25'],
    ['la semaine prochaine', '2027-02-15…2027-02-19'],
    ['le mois prochain', '2027-03-01…2027-03-31'],
    ['in 2 weeks', '2027-02-24'],
    ['tomorrow', '2027-02-11'],
    ['next Monday', '2027-02-15'],
    ['next quarter', '2027-04-01…2027-06-30'],
  ])('%s counts from today: %s', (text, expected) => {
    expect(spanOf(text)).toBe(expected);
  });

  it('keeps a month later inside a shorter month', () => {
    expect(spanOf('dans un mois', { ...FR, today: '2027-01-31' })).toBe('2027-02-28');
  });

  it('tells undecided, nothing, a duration and a day that does not exist apart', () => {
    for (const text of ['asap', 'dès que possible', 'à définir', 'TBD', '?']) {
      expect([text, parseDay(text, FR)]).toEqual([text, { day: null, flags: ['undecided'] }]);
    }
    expect(parseDay('  ', FR)).toEqual({ day: null, flags: [] });
    expect(spanOf('3 mois')).toBe('day_is_duration');
    expect(spanOf('31/02/2027')).toBe('day_does_not_exist');
    expect(spanOf('13/14/2027')).toBe('day_does_not_exist');
    expect(spanOf('Marie')).toBe('day_unreadable');
    expect(spanOf('15/03/2927')).toBe('day_does_not_exist');
  });
});

describe('days as people type them in English', () => {
  it.each([
    ['end of March', '2027-03-21…2027-03-31'],
    ['mid-May', '2027-05-15'],
    ['early June', '2027-06-01…2027-06-10'],
    ['March 15', '2027-03-15'],
    ['March 15th, 2027', '2027-03-15'],
    ['15 March 2027', '2027-03-15'],
    ['Mar-27', '2027-03-01…2027-03-31'],
    ['March 27', '2027-03-27'],
    ['Q2', '2027-04-01…2027-06-30'],
    ['H1 2027', '2027-01-01…2027-06-30'],
    ['week 12', '2027-03-22…2027-03-26'],
    ['2027-W12', '2027-03-22…2027-03-26'],
    ['from March to May', '2027-03-01…2027-05-31'],
    ['by end of June', '2027-06-21…2027-06-30'],
    ['3/25/2027', '2027-03-25'],
  ])('%s is %s', (text, expected) => {
    expect(spanOf(text, EN)).toBe(expected);
  });

  it('reads figures day first, says so where they could be read the other way, and obeys the order of the column', () => {
    expect([spanOf('04/03/2027', EN), flags('04/03/2027', EN)]).toEqual(['2027-03-04', ['doubtful']]);
    expect([spanOf('04/03/2027', FR), flags('04/03/2027', FR)]).toEqual(['2027-03-04', []]);
    expect(spanOf('04/03/2027', { ...EN, dayOrder: 'month_first' })).toBe('2027-04-03');
    expect(flags('04/03/2027', { ...EN, dayOrder: 'month_first' })).toEqual([]);
  });
});

describe('the year left out', () => {
  const fiscal: DayContext = { ...FR, today: '2027-02-10', periodStart: '2026-07-01', periodEnd: '2027-06-30' };

  it('is the one inside the plan', () => {
    expect([spanOf('15/9', fiscal), flags('15/9', fiscal)]).toEqual(['2026-09-15', []]);
    expect([spanOf('15/3', fiscal), flags('15/3', fiscal)]).toEqual(['2027-03-15', []]);
    expect(spanOf('novembre-février', fiscal)).toBe('2026-11-01…2027-02-28');
    expect(flags('novembre-février', fiscal)).toEqual(['range']);
  });

  it('is the first one to come when the plan has two, and doubtful', () => {
    const long: DayContext = { ...FR, today: '2027-05-01', periodStart: '2027-01-01', periodEnd: '2028-12-31' };
    expect([spanOf('15/3', long), flags('15/3', long)]).toEqual(['2028-03-15', ['doubtful']]);
    expect(spanOf('15/9', long)).toBe('2027-09-15');
  });

  it('is the nearest when no day of the plan fits, and doubtful', () => {
    const half: DayContext = { ...FR, periodStart: '2027-01-01', periodEnd: '2027-06-30' };
    expect([spanOf('15/7', half), flags('15/7', half)]).toEqual(['2027-07-15', ['doubtful']]);
    expect([spanOf('15/12', half), flags('15/12', half)]).toEqual(['2026-12-15', ['doubtful']]);
  });

  it('leaves a doubt on quarters where the plan does not start in January', () => {
    expect(flags('T1', fiscal)).toEqual(['doubtful']);
    expect(flags('T1', FR)).toEqual([]);
  });
});

describe('what else is said of a day', () => {
  it.each([
    ['mardi 15 mars 2027', 'doubtful'],
    ['15/03/2072', 'doubtful'],
    ['2027-03-14T23:00:00.000Z', 'doubtful'],
    ["toute l'année", 'doubtful,range'],
    ['mars-avril', 'range'],
    ['sem 2', 'doubtful'],
    ['mi-mai', 'approximate'],
    ['vers le 15 mars', 'approximate'],
    ['~15 mars', 'approximate'],
  ])('%s: %s', (text, flag) => {
    expect(flags(text).join()).toBe(flag);
  });
});

describe('serial numbers of spreadsheets', () => {
  it('knows both systems and the day that never was', () => {
    expect(dayOfSerial(46461)).toBe('2027-03-15');
    expect(dayOfSerial(46461.99)).toBe('2027-03-15');
    expect(dayOfSerial(44999, true)).toBe('2027-03-15');
    expect([1, 59, 60, 61].map((serial) => dayOfSerial(serial))).toEqual([
      '1900-01-01',
      '1900-02-28',
      null,
      '1900-03-01',
    ]);
    expect([-1, Number.NaN, 1e9, 0].map((serial) => dayOfSerial(serial))).toEqual([null, null, null, null]);
    expect(spanOf('44999', { ...FR, date1904: true })).toBe('2027-03-15');
  });
});

describe('any day', () => {
  const ORIGIN = '1980-01-01';
  const day = fc.integer({ min: 0, max: daysBetween(ORIGIN, '2079-12-31') }).map((count) => addDays(ORIGIN, count));

  function writer(locale: string, options: Intl.DateTimeFormatOptions): (value: Day) => string {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return (value) => format.format(Date.parse(value));
  }

  const forms: [string, DayContext, (value: Day) => string][] = (['short', 'medium', 'long', 'full'] as const)
    .flatMap((dateStyle): [string, DayContext, (value: Day) => string][] => [
      [`fr ${dateStyle}`, FR, writer('fr', { dateStyle })],
      [`en-GB ${dateStyle}`, EN, writer('en-GB', { dateStyle })],
      [`en-US ${dateStyle}`, { ...EN, dayOrder: 'month_first' }, writer('en-US', { dateStyle })],
    ])
    .concat([
      ['ISO', FR, (value) => value],
      ['two-figure year', FR, (value) => `${value.slice(8)}/${value.slice(5, 7)}/${value.slice(2, 4)}`],
    ]);

  it.each(forms)('written as %s is read back', (_name, context, write) => {
    fc.assert(
      fc.property(day, (value) => {
        expect([write(value), spanOf(write(value), context)]).toEqual([write(value), value]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('of the plan is found again without its year', () => {
    const context = fc.record({ start: day, months: fc.integer({ min: 1, max: 364 }), at: fc.nat({ max: 363 }) });
    const writeDayAndMonth = {
      fr: writer('fr', { day: 'numeric', month: 'long' }),
      en: writer('en-GB', { day: 'numeric', month: 'long' }),
    };
    fc.assert(
      fc.property(context, fc.constantFrom('fr' as const, 'en' as const), ({ start, months, at }, locale) => {
        const value = addDays(start, at % months);
        const plan: DayContext = { ...FR, periodStart: start, periodEnd: addDays(start, months - 1), today: start };
        const typed = writeDayAndMonth[locale](value);
        expect([typed, spanOf(typed, plan)]).toEqual([typed, value]);
        const [, month, date] = partsOfDay(value);
        expect(parseDay(`${date}/${month}`, plan)).toMatchObject({ day: value });
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('any text', () => {
  const WORDS =
    'fin,mi-,début,mars,mai,avril,T2,S1,S12,semaine,à,au,du,le,15,31,02,2027,27,1999,0,99,/,-,.,:,lundi,demain,dans,2,mois,->,et,Q3,end,of,week,H1,99999,46096,,,next,T,(,)'.split(
      ',',
    );
  const text = fc.oneof(
    fc.string(),
    fc.array(fc.constantFrom(...WORDS, ' '), { maxLength: 10 }).map((words) => words.join('')),
  );

  it('yields days that exist, in order, or a rule, and never throws', () => {
    fc.assert(
      fc.property(text, fc.constantFrom(FR, EN), fc.constantFrom('start', 'end'), (typed, base, role) => {
        const reading = parseDay(typed, { ...base, role: role === 'start' ? 'start' : 'end' });
        if ('rule' in reading || reading.day === null) return;
        expect([reading.start, reading.end, reading.day].every(isDay)).toBe(true);
        expect(reading.start <= reading.end).toBe(true);
      }),
      { numRuns: 20_000 },
    );
  });

  it('is refused without long thought when it is hostile: the time limit of the test is the check', () => {
    for (const piece of ['fin ', 'mi-', '15-', 'a ', ',', '1/', 'le ', "d'", ' - ', 'et ', '~']) {
      expect(() => parseDay(piece.repeat(120).slice(0, 120), FR)).not.toThrow();
    }
  });
});
