import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import { tasksOf, withTaskDone } from './text-task.ts';
import {
  NOTHING_TOLD,
  type WhatsAppTextNews,
  type WhatsAppTexts,
  withNews,
} from './whatsapp-texts.ts';

const NAMED = { name: 'regua_aviso', language: 'pt_BR' } as const;
const status = (state: string, at: string): WhatsAppTextNews => ({
  ...NAMED,
  kind: 'status',
  state,
  reason: '',
  at: instant(at),
});
const moved = (category: string, since: string): WhatsAppTextNews => ({
  ...NAMED,
  kind: 'category',
  category,
  since: instant(since),
});
const told = (...news: readonly WhatsAppTextNews[]) => news.reduce(withNews, NOTHING_TOLD);
const kindsIn = ({ texts }: WhatsAppTexts) =>
  texts.flatMap(tasksOf).map(({ kind, told: what }) => `${kind} ${what}`);
const NOON = '2026-03-17T12:00:00.000Z';
const LATER = '2026-03-18T12:00:00.000Z';
const done = (known: WhatsAppTexts, taskId: string) =>
  withTaskDone(known, { ...NAMED, taskId, note: 'outro aprovado', by: 'u', at: instant(LATER) });

test.each<[string, readonly WhatsAppTextNews[], readonly string[]]>([
  ['nothing that concerns anybody', [status('approved', NOON)], []],
  ['a pause', [status('paused', NOON)], ['rests paused']],
  ['a pause that ended', [status('paused', NOON), status('approved', LATER)], []],
  ['a move, told a day ahead', [moved('marketing', LATER)], ['moved marketing']],
  ['a move that was taken back', [moved('marketing', NOON), moved('utility', LATER)], []],
  [
    'both',
    [status('disabled', NOON), moved('marketing', NOON)],
    ['rests disabled', 'moved marketing'],
  ],
])('of %s waits for a gestor what has to be looked after', (_case, news, expected) => {
  expect(kindsIn(told(...news))).toEqual(expected);
});

test('a task that was done waits no more, however often its news come, and the next pause is another', () => {
  const paused = status('paused', NOON);
  const known = told(paused);
  const taskId = known.texts.flatMap(tasksOf)[0]?.taskId ?? '';
  const after = done(known, taskId);
  expect(kindsIn(withNews(after, paused))).toEqual([]);
  expect(after.texts[0]?.done).toMatchObject([{ taskId, note: 'outro aprovado', by: 'u' }]);
  expect(done(after, taskId)).toBe(after);
  expect(done(known, 'rests:paused:never')).toBe(known);
  const again = [status('approved', LATER), status('paused', '2026-03-20T12:00:00.000Z')];
  expect(kindsIn(again.reduce(withNews, after))).toEqual(['rests paused']);
});
