import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { REPLY_PHRASES } from '#shared/testing/reply-phrases.ts';
import { addLocalMinutes, atTime, timeOf } from '#shared/domain/values/zone.ts';
import { ReplyIntent, type UnderstoodReply } from './intent.ts';
import { understandReply } from './understand-reply.ts';

/** The phrases that name days were written for this one. */
const TUESDAY = localDate('2026-03-17');

/** Some phrases are signed. */
const OWN_NAME = 'Maria Souza';

const read = (text: string) => {
  const understood = understandReply(text, TUESDAY, OWN_NAME);
  return { ...understood, detail: detailOf(understood) };
};

function detailOf(understood: UnderstoodReply): string | undefined {
  if (understood.intent === 'opt-out') return understood.saysMore === true ? 'diz mais' : undefined;
  if (understood.intent === 'promise') return understood.date;
  if (understood.intent !== 'call-me' || understood.at === undefined) return undefined;
  const { date, from } = understood.at;
  const hour = timeOf(addLocalMinutes(atTime(TUESDAY, '00:00'), from));
  return date === null ? hour : `${date} ${hour}`;
}

const readings = REPLY_PHRASES.map((phrase) => ({ phrase, got: read(phrase.text) }));

test('every phrase of the corpus is read as a person reads it', () => {
  expect(REPLY_PHRASES.length).toBeGreaterThanOrEqual(1000);
  expect(
    readings.filter(
      ({ phrase, got }) => got.intent !== phrase.intent || got.detail !== phrase.detail,
    ),
  ).toEqual([]);
});

test.each(ReplyIntent.options)('precision and recall of %s are one over the corpus', (intent) => {
  const meant = readings.filter(({ phrase }) => phrase.intent === intent);
  const said = readings.filter(({ got }) => got.intent === intent);
  const right = meant.filter(({ got }) => got.intent === intent).length;
  const figures = { precision: right / said.length, recall: right / meant.length };
  process.stdout.write(
    `${intent.padEnd(14)} ${String(meant.length).padStart(4)} phrases, precision ${figures.precision}, recall ${figures.recall}\n`,
  );
  expect(figures).toEqual({ precision: 1, recall: 1 });
});

test('whoever wants no more messages is understood whatever else they say', () => {
  const leaving = REPLY_PHRASES.filter(({ intent }) => intent === 'opt-out');
  const others = REPLY_PHRASES.filter(({ intent, text }) => intent !== 'opt-out' && text.trim());
  const missed = leaving.flatMap(({ text }, index) => {
    const other = others[(index * 17) % others.length]?.text ?? '';
    const said = [
      `${text}. ${other}`,
      `${other}. ${text}`,
      `${other}\n${text}`,
      text.toUpperCase(),
    ];
    return said.filter((whole) => read(whole).intent !== 'opt-out');
  });
  expect(missed).toEqual([]);
});

test('who leaves and signs with their own name says nothing besides, and another name is read by a person', () => {
  expect(read('sair. Maria Souza')).toMatchObject({ saysMore: false });
  expect(read('sair. Ana Lima')).toMatchObject({
    saysMore: true,
    reasons: expect.arrayContaining([{ rule: 'diz-mais', words: '' }]),
  });
});

test('a wish to hear no more is found at the end of a text of 10,000 characters', () => {
  const long = 'bom dia tudo bem com voces '.repeat(400).slice(0, 9_960);
  expect(read(`${long}. parem de me ligar`).intent).toBe('opt-out');
  expect(read(`${long}. ja paguei`).intent).toBe('person');
});

test('any text has a reading with a reason, soon, and never one that repeats names', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      const { reasons } = read(text);
      expect(reasons.length).toBeGreaterThan(0);
      expect(reasons.every(({ words }) => words.length <= 80)).toBe(true);
    }),
  );
  const named = read('não sou a Maria Aparecida, número errado');
  expect(JSON.stringify(named.reasons)).not.toMatch(/maria|aparecida/i);
});

/** Four times the text: four times the work when it is read once through, sixteen when each place is read to its end. */
const GROWTH_MAX = 40;

test.each([
  'nao quero mais ',
  'ja foi ',
  'me liga ',
  'parem de me ',
  'dia 10 ',
  'lgpd ',
  'eu ',
  'as 3 ',
  'pago a minha ',
  'sair ',
  'ja pedi . ',
])(
  'a text of nothing but “%s” takes no more than its length to read, so that none keeps the rules busy',
  (piece) => {
    const long = piece.repeat(1_500).slice(0, 10_000);
    const soonest = (text: string): number =>
      Math.min(
        ...Array.from({ length: 7 }, () => {
          const started = performance.now();
          read(text);
          return performance.now() - started;
        }),
      );
    read(long);
    expect(soonest(long) / soonest(long.slice(0, 2_500))).toBeLessThan(GROWTH_MAX);
  },
);
