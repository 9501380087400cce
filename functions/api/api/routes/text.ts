import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { SentText } from '#events/api/debtor.ts';
import { withoutLinks } from '#shared/domain/message/link.ts';
import { DebtorId, MessageId } from '#shared/domain/values/ids.ts';
import { loadDebtor } from '#shared/table/load-debtor.ts';
import { readText } from '#shared/table/read-texts.ts';
import { isOwnMessage } from '../own-history.ts';
import { ownRecord } from '../own-record.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

export const readSentText = route({
  method: 'GET',
  path: '/api/debtors/{debtorId}/texts/{messageId}',
  operationId: 'readSentText',
  summary: 'O texto de uma mensagem como o devedor recebeu, menos o segredo do link',
  roles: Role.options,
  params: z.strictObject({ debtorId: DebtorId, messageId: MessageId }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: SentText,
  async handle({ table }, { user, params: { debtorId, messageId } }) {
    ownRecord(await loadDebtor(table, debtorId), user);
    const isOwn = await isOwnMessage(table, user, debtorId, messageId);
    const text = isOwn ? await readText(table, debtorId, messageId) : null;
    if (!text) {
      throw notFound(
        'Texto não encontrado',
        'A mensagem não existe, ainda não saiu ou foi apagada.',
      );
    }
    return {
      ...text,
      subject: text.subject ?? null,
      text: withoutLinks(text.text),
      html: text.html === undefined ? null : withoutLinks(text.html),
    };
  },
});
