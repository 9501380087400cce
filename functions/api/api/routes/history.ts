import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { Timeline } from '#events/api/debtor.ts';
import { DebtorId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { HISTORY_PAGE_MAX } from '#shared/table/read-history.ts';
import { ownRecord } from '../own-record.ts';
import { readNotes } from '#shared/table/read-notes.ts';
import { readOwnHistory } from '../own-history.ts';
import { NO_BODY, route } from '../route.ts';
import { shownNotes, timelineEntry } from '../timeline-entry.ts';
import { sees } from '../user.ts';

export const readTimeline = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/history',
  operationId: 'readTimeline',
  summary:
    'A história de um devedor, da linha mais nova para a mais velha, com o porquê de cada uma',
  description:
    'Para continuar, repita com o `before` da resposta; ele é nulo no começo da história. ' +
    'Linhas de outros credores não aparecem, então os números de sequência podem pular.',
  roles: Role.options,
  params: z.strictObject({ debtorId: DebtorId }),
  query: z.strictObject({
    before: z.coerce.number().pipe(z.int().min(1).max(9_999_999_999)).optional(),
    limit: z.coerce.number().pipe(z.int().min(1).max(HISTORY_PAGE_MAX)).default(50),
  }),
  body: NO_BODY,
  answer: Timeline,
  async handle({ table }, { user, params: { debtorId }, query: { before, limit } }) {
    const { debtor } = ownRecord(await loadDebtor(table, debtorId), user);
    const page = await readOwnHistory(table, user, debtorId, { before: before ?? null, limit });
    const notes = await readNotes(table, debtorId, page.entries.flatMap(shownNotes));
    return {
      entries: page.entries.map((entry) =>
        timelineEntry(entry, debtor.zone, (credorId) => sees(user, credorId), notes),
      ),
      before: page.before,
    };
  },
});
