import { jsonResponse, type WireRequest, type WireResponse } from '#local/aws/wire.ts';
import { pixJson } from './pix-json.ts';
import type { Psp } from './psp.ts';

const PER_PAGE = 100;
const ONE = /^\/pix\/([A-Za-z0-9]{20,40})$/;

/** Whether a request asks for Pix that came in, whatever charge they are of. */
export const asksForReceived = ({ method, path }: WireRequest): boolean =>
  method === 'GET' && (path === '/pix' || ONE.test(path));

/** `GET /pix/{e2eid}`, and `GET /pix` between two moments, page by page (Bacen Pix API 2.9.0). */
export function receivedPix(psp: Psp, { path, query }: WireRequest): WireResponse {
  const all = psp
    .charges()
    .toReversed()
    .flatMap((charge) => charge.pix.map((pix) => pixJson(charge, pix)));
  const [, wanted] = ONE.exec(path) ?? [];
  if (wanted !== undefined) {
    const one = all.find(({ endToEndId }) => endToEndId === wanted);
    return one ? jsonResponse(200, one) : jsonResponse(404, { title: 'Não encontrado' });
  }
  const from = query.get('inicio') ?? '';
  const until = query.get('fim') ?? '';
  const perPage = Number(query.get('paginacao.itensPorPagina') ?? PER_PAGE);
  const page = Number(query.get('paginacao.paginaAtual') ?? 0);
  const isReturned = query.get('devolucaoPresente') === 'true';
  const found = all.filter(
    ({ horario, devolucoes }) =>
      horario >= from && horario <= until && (!isReturned || devolucoes !== undefined),
  );
  return jsonResponse(200, {
    parametros: {
      inicio: from,
      fim: until,
      paginacao: {
        paginaAtual: page,
        itensPorPagina: perPage,
        quantidadeDePaginas: Math.ceil(found.length / perPage),
        quantidadeTotalDeItens: found.length,
      },
    },
    pix: found.slice(page * perPage, (page + 1) * perPage),
  });
}
