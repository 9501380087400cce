import { describe, expect, test } from 'vitest';
import { isNationalHoliday } from '#shared/domain/values/business-days.ts';
import { localDate } from '#shared/domain/values/local-date.ts';
import { Uf } from '#shared/domain/values/uf.ts';
import { CAPITAL_DAYS } from './capital-days.ts';
import { KNOWN_PLACES, knownHolidays, ownDaysOf } from './known-holidays.ts';
import { HolidayPlace } from './local-holidays.ts';
import { datesIn, NO_LAW_FOUND } from './own-day.ts';
import { STATE_DAYS, STATES_WITHOUT_OWN_DAY } from './state-days.ts';

const TODAY = localDate('2026-11-26');
const place = (text: string) => HolidayPlace.parse(text);

describe('somebody is left alone on a day of their own', () => {
  test.each([
    ['SP', '2027-07-09'],
    ['RJ', '2027-04-23'],
    ['RJ', '2027-02-09'], // Carnival
    ['RJ', '2026-06-04'], // Corpus Christi
    ['RS', '2027-09-20'],
    ['CE', '2027-03-25'],
    ['RO', '2027-01-04'],
    ['BA', '2027-07-02'],
    ['AM', '2027-09-05'],
    ['SE', '2027-07-08'],
    ['TO', '2027-10-05'],
    ['DF', '2026-06-04'],
    ['DF', '2026-11-30'],
    ['ES', '2025-04-28'],
    ['ES', '2026-04-13'],
    ['ES', '2027-04-05'],
    ['GO', '2027-07-26'],
    ['GO', '2026-10-24'],
    ['AL', '2026-06-29'],
    ['SP.sao-paulo', '2027-01-25'],
    ['SP.sao-paulo', '2026-06-04'],
    ['RJ.rio-de-janeiro', '2027-01-20'],
    ['MG.belo-horizonte', '2026-08-15'],
    ['MG.belo-horizonte', '2026-12-08'],
    ['PR.curitiba', '2026-09-08'],
    ['RS.porto-alegre', '2027-02-02'],
    ['SC.florianopolis', '2026-03-23'],
    ['BA.salvador', '2026-06-24'],
    ['PE.recife', '2026-07-16'],
    ['CE.fortaleza', '2026-04-13'],
    ['AM.manaus', '2026-02-17'],
    ['PA.belem', '2026-01-12'],
    ['GO.goiania', '2026-05-24'],
    ['MT.cuiaba', '2026-04-08'],
    ['MS.campo-grande', '2026-08-26'],
    ['ES.vitoria', '2026-09-08'],
    ['RN.natal', '2026-11-21'],
    ['RR.boa-vista', '2026-07-09'],
    ['TO.palmas', '2026-05-20'],
    ['AP.macapa', '2026-02-04'],
    ['SE.aracaju', '2026-03-17'],
    ['PI.teresina', '2026-08-16'],
    ['MA.sao-luis', '2026-09-08'],
    ['PB.joao-pessoa', '2026-06-24'],
    ['AL.maceio', '2026-08-27'],
    ['AC.rio-branco', '2026-12-28'],
    ['RO.porto-velho', '2026-10-02'],
  ])('in %s on %s', (where, date) => expect(ownDaysOf(place(where))).toContain(date));
});

describe('a day that is no holiday there keeps nobody from being contacted', () => {
  test.each([
    ['RJ', '2025-06-19', 'Corpus Christi was optional in RJ before its law'],
    ['AP', '2026-07-25', 'the Supremo Tribunal Federal struck the law of São Tiago down'],
    ['PR', '2026-12-19', 'the law says that the emancipation is no holiday'],
    ['SC', '2026-08-11', 'the law moves the day to the Sunday'],
    ['PE.recife', '2026-03-12', 'the anniversary is none'],
    ['RS.porto-alegre', '2026-03-26', 'the anniversary is none'],
    ['BA.salvador', '2026-03-29', 'the anniversary is none'],
    ['AL.maceio', '2026-12-05', 'the anniversary is optional'],
    ['RR.boa-vista', '2026-06-04', 'Corpus Christi is optional'],
  ])('in %s on %s: %s', (where, date) => expect(ownDaysOf(place(where))).not.toContain(date));
});

test('what Acre moves to a Friday is kept on both days, and what falls on a Monday on that alone', () => {
  const amazon = STATE_DAYS.AC?.find(({ name }) => name === 'Dia da Amazônia');
  expect(amazon && datesIn(2028, amazon)).toEqual(['2028-09-05', '2028-09-08']);
  expect(amazon && datesIn(2033, amazon)).toEqual(['2033-09-05']);
});

test('every state has days of its own or a law that shows that it has none, and every capital is known', () => {
  for (const uf of Uf.options) {
    expect([uf, uf in STATE_DAYS]).not.toEqual([uf, uf in STATES_WITHOUT_OWN_DAY]);
  }
  const ofCapitals = Object.keys(CAPITAL_DAYS).map((key) => key.slice(0, 2));
  expect(ofCapitals.toSorted()).toEqual(Uf.options.filter((uf) => uf !== 'DF').toSorted());
});

test('lists reach ten years ahead, name law or doubt of each day, and hold none of the whole country', () => {
  for (const known of KNOWN_PLACES) {
    const days = knownHolidays(known, TODAY)?.days ?? [];
    expect(days.at(-1)?.date.slice(0, 4)).toBe('2035');
    expect(days.filter(({ date }) => isNationalHoliday(date))).toEqual([]);
    for (const { source } of days) {
      expect(
        source === NO_LAW_FOUND || /^(Lei|Constituição|Emenda|Decreto|Portaria) /.test(source),
      ).toBe(true);
    }
  }
  expect(knownHolidays(place('MG'), TODAY)).toBeNull();
  expect(knownHolidays(place('SP.campinas'), TODAY)).toBeNull();
  expect(ownDaysOf(place('SP.campinas'))).toEqual([]);
});
