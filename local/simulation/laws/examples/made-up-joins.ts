import type { FactOf } from '#shared/domain/history/entry.ts';
import type { Life } from '#local/simulation/laws/evidence/evidence.ts';
import type { Tampering } from './tampering.ts';

/** Another registration is of the same person, and nobody said whose document is the right one. */
export const joined = (the: Tampering, { debtorId }: Pick<Life, 'debtorId'>) =>
  ({
    type: 'registration-joined',
    credorId: the.ids().credorId,
    otherId: debtorId,
    ground: 'mistyped-document',
    signs: ['document-slip', 'same-name'],
    noteId: null,
  }) satisfies FactOf<'registration-joined'>;
