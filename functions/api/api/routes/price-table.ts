import { Role } from '#events/api/configuration.ts';
import { PriceTablePublication, PublishedPriceTable } from '#events/api/cost.ts';
import { PRICE_TABLE_ID, PriceTable, pricedSince } from '#shared/domain/message/price-table.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { type LocalDate } from '#shared/domain/values/local-date.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';

const path = '/api/price-table';

export const readPriceTable = route({
  method: 'GET',
  path,
  operationId: 'readPriceTable',
  summary: 'A tabela de preços das mensagens: quanto custa cada unidade a partir de cada dia',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedPriceTable,
  async handle({ table }) {
    const found = await readConfig(table, PriceTable, 'price-table', PRICE_TABLE_ID);
    if (found) return found;
    throw notFound(
      'Tabela de preços não encontrada',
      'Ainda não há uma: ela vem com o primeiro credor. Publique-a com expectedVersion igual a 0.',
    );
  },
});

export const publishPriceTable = route({
  method: 'PUT',
  path,
  operationId: 'publishPriceTable',
  summary: 'Publica uma nova versão da tabela de preços',
  description:
    'Cada linha vale desde o seu dia até a véspera da próxima. Uma linha que começa no passado muda só o que ainda vai sair: ' +
    'mensagens já enviadas ficam ao preço com que foram lançadas. Preços em milionésimos de real.',
  roles: ['admin'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: PriceTablePublication,
  answer: PublishedPriceTable,
  async handle(deps, call) {
    refuseGap(call.body.document, localDateOf(call.at, BOOK_ZONE));
    const place = { kind: 'price-table', id: PRICE_TABLE_ID, name: 'a tabela' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});

function refuseGap(document: PriceTable, today: LocalDate): void {
  const since = pricedSince(document);
  if (since === null || since <= today) return;
  const message = `A primeira linha de preços começa em ${since}, e mensagens que saem antes ficariam sem preço: comece uma linha até hoje, ${today}.`;
  throw new Refusal(400, 'Pedido inválido', message, {
    errors: [{ path: 'document.rows', message }],
  });
}
