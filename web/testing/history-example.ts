import type * as z from 'zod';
import type { TimelineEntry } from '#events/api/debtor.ts';
import { LINES } from './history-lines.ts';

type Entry = z.input<typeof TimelineEntry>;

/** Newest first, as the API tells it. */
export const HISTORY: readonly Entry[] = LINES.map(
  (
    { local, type, kind, title, actor = 'Régua', why = [], message = null, amount = null },
    index,
  ) => {
    const [date = '', time = ''] = local.split(' ');
    return {
      seq: index + 1,
      at: new Date(`${date}T${time}:00.000-03:00`).toISOString(),
      localTime: `${date.split('-').reverse().join('/')} ${time}`,
      type,
      kind,
      credorId: 'loja-aurora',
      actor,
      title,
      why: [...why],
      messageId: message,
      amount,
      hash: `${(index + 1).toString(16).padStart(2, '0')}c4f7a9e1b3d58260`.repeat(4).slice(0, 64),
    };
  },
).toReversed();
