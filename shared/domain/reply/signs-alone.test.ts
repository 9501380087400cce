import { expect, test } from 'vitest';
import { localDate } from '#shared/domain/values/local-date.ts';
import { understandReply } from './understand-reply.ts';

test.each(['👍', '🙏🙏🙏', '😡', '👍🏽 ❤️', '😢😢…', '🤷🏻‍♀️', '✅', '‼️'])(
  'nobody guesses what %s means: a person reads it',
  (text) => {
    expect(understandReply(text, localDate('2026-03-17'))).toEqual({
      intent: 'person',
      reasons: [{ rule: 'vazio', words: '' }],
    });
  },
);
