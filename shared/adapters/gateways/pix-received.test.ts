import { expect, test } from 'vitest';
import { instant } from '#shared/testing/records.ts';
import type { GatewayRequest, GatewayResponse } from './http-sender.ts';
import { pixApi } from './pix-api.ts';

const OURS = '7978c0c97ea847e78e8849634473c1f1';

/** A PSP that answers with these documents by their path, and with nothing else. */
function aGateway(answer: (request: GatewayRequest) => GatewayResponse) {
  const asked: GatewayRequest[] = [];
  const gateway = pixApi({
    baseUrl: 'https://psp.example/v2',
    authorization: async () => null,
    send: async (request) => {
      asked.push(request);
      return answer(request);
    },
  });
  return { gateway, asked };
}

const answering =
  (answers: Readonly<Record<string, object>>) =>
  ({ url }: GatewayRequest): GatewayResponse => {
    const answer = answers[url.replace('https://psp.example/v2/', '').split('?')[0] ?? ''];
    return { status: answer ? 200 : 404, body: JSON.stringify(answer ?? {}) };
  };

const received = (changes: object = {}) => ({
  endToEndId: 'E12345678202603151410abcdefghijk',
  valor: '5.00',
  horario: '2026-03-15T14:10:00Z',
  ...changes,
});

test('all that came in is listed page by page, and what cannot be read hides nothing', async () => {
  const list = {
    parametros: { paginacao: { paginaAtual: 1, itensPorPagina: 25, quantidadeDePaginas: 3 } },
    pix: [{ endToEndId: 'x' }, received(), received({ txid: OURS })],
  };
  const { gateway, asked } = aGateway(answering({ pix: list }));
  const day = {
    from: instant('2026-03-15T03:00:00.000Z'),
    until: instant('2026-03-16T03:00:00.000Z'),
  };
  const answer = await gateway.received({ ...day, page: 1 });
  expect(answer.isMore).toBe(true);
  expect(answer.events.map(({ kind }) => kind)).toEqual(['unreadable', 'paid', 'paid']);
  expect(Object.fromEntries(new URL(asked[0]?.url ?? '').searchParams)).toEqual({
    inicio: day.from,
    fim: day.until,
    'paginacao.paginaAtual': '1',
    'paginacao.itensPorPagina': '25',
  });
  expect((await gateway.received({ ...day, page: 2 })).isMore).toBe(false);
  expect(await aGateway(answering({})).gateway.received({ ...day, page: 0 })).toEqual({
    events: [],
    isMore: false,
  });
});

test('of what came in, only what went back is listed where that is asked for', async () => {
  const devolucoes = [{ id: 'D1', valor: '2.00', status: 'DEVOLVIDO' }];
  const list = {
    parametros: { paginacao: { paginaAtual: 0, itensPorPagina: 25, quantidadeDePaginas: 1 } },
    pix: [received({ devolucoes })],
  };
  const { gateway, asked } = aGateway(answering({ pix: list }));
  const from = instant('2026-03-15T03:00:00.000Z');
  const until = instant('2026-04-09T03:00:00.000Z');
  const answer = await gateway.received({ from, until, page: 0, returned: true });
  expect(answer.events.map(({ kind }) => kind)).toEqual(['paid', 'refunded']);
  expect(new URL(asked[0]?.url ?? '').searchParams.get('devolucaoPresente')).toBe('true');
});
