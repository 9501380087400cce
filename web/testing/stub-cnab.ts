import * as z from 'zod';
import {
  RemessaView,
  RetornoView,
  WaitingBoletos,
  WrittenRemessa,
  WrittenWaitingRemessa,
} from '#events/api/cnab.ts';
import { UploadGrant, UploadRequest } from '#events/api/import.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Waiting = z.input<typeof WaitingBoletos>;
type Remessa = z.input<typeof RemessaView>;
type Retorno = z.input<typeof RetornoView>;

const WAITING: Waiting['items'] = [
  {
    debtorId: ROSANGELA,
    name: 'Rosângela Ferreira Lima',
    chargeId: 'cobrancaboleto222222222222222222',
    instruction: 'entry',
    amount: 87_401,
    dueDate: '2026-05-19',
    since: '2026-05-13T12:00:00.000Z',
    problem: null,
  },
  {
    debtorId: 'pessoa0001',
    name: 'Adriana Almeida',
    chargeId: 'cobrancaboleto222222222222222223',
    instruction: 'baixa',
    amount: 31_290,
    dueDate: '2026-05-18',
    since: '2026-05-13T12:10:00.000Z',
    problem: null,
  },
  {
    debtorId: 'pessoa0002',
    name: 'Márcia Nogueira',
    chargeId: 'cobrancaboleto222222222222222224',
    instruction: 'entry',
    amount: 15_000,
    dueDate: '2026-05-18',
    since: '2026-05-13T13:00:00.000Z',
    problem: 'Sem endereço: importe o devedor com endereço, cidade e CEP.',
  },
];

const aRemessa = (sequence: number, day: string): Remessa => ({
  credorId: 'loja-aurora',
  sequence,
  bank: '237',
  orders: sequence + 1,
  amount: 118_691,
  writtenAt: `${day}T20:10:00.000Z`,
  writtenBy: 'user:gestor',
});

const RETORNOS: readonly Retorno[] = [
  {
    retornoId: 'retornodehoje2222222',
    credorId: 'loja-aurora',
    fileName: '2026-05-13-cb130501-aaaaaaaa.ret',
    readAt: '2026-05-13T11:02:00.000Z',
    status: 'done',
    failure: null,
    summary: {
      bank: '237',
      length: 400,
      sequence: '118',
      generatedOn: '2026-05-13',
      lines: 9,
      titles: 7,
      occurrences: { 'entry-confirmed': 3, 'entry-rejected': 1, paid: 2, baixa: 1 },
      paid: { count: 2, amount: 118_691 },
      unknown: { count: 1, amount: 31_290 },
      tariffs: 420,
      refusals: [
        {
          line: 5,
          nossoNumero: '1042',
          what: 'Entrada rejeitada (03): nosso número inválido (08), CEP inválido (48)',
        },
      ],
      refusalCount: 1,
      remarks: [{ line: 8, column: 109, reason: 'o código de ocorrência "  " não é conhecido' }],
      remarkCount: 1,
    },
  },
  {
    retornoId: 'retornodeontem222222',
    credorId: 'loja-aurora',
    fileName: '2026-05-12-cb120501-bbbbbbbb.ret',
    readAt: '2026-05-12T11:02:00.000Z',
    status: 'refused',
    failure:
      'Linha 1, coluna 77: o arquivo é do banco 341, e o esperado é o 237. Nada deste arquivo foi lançado.',
    summary: null,
  },
];

/** Files of a bank: a stand-in that remembers what was written and sent. */
export function cnabRoutes(uploadUrl: () => string): Readonly<Record<string, Answer>> {
  const world = {
    waiting: WAITING,
    remessas: [aRemessa(2, '2026-05-12'), aRemessa(1, '2026-05-11')],
    retornos: RETORNOS,
  };
  return {
    'GET /api/remessas/waiting': () =>
      json(WaitingBoletos, { items: world.waiting, nextSequence: world.remessas.length + 1 }),
    'POST /api/remessas/waiting': () => {
      const written = aRemessa(world.remessas.length + 1, '2026-05-13');
      world.remessas = [written, ...world.remessas];
      world.waiting = world.waiting.filter(({ problem }) => problem !== null);
      const more = { downloadUrl: '#remessa', leftOut: world.waiting };
      return json(WrittenWaitingRemessa, { ...written, ...more });
    },
    'GET /api/remessas': () =>
      json(z.object({ items: z.array(RemessaView) }), { items: world.remessas }),
    'GET /api/remessas/loja-aurora/2': () =>
      json(WrittenRemessa, { ...aRemessa(2, '2026-05-12'), downloadUrl: '#remessa-2' }),
    'GET /api/retornos': () =>
      json(z.object({ items: z.array(RetornoView) }), { items: [...world.retornos] }),
    'POST /api/retornos': ({ body }) => {
      const { fileName } = UploadRequest.parse(JSON.parse(body));
      const [first] = RETORNOS;
      if (first)
        world.retornos = [
          { ...first, retornoId: 'retornonovo222222222', fileName },
          ...world.retornos,
        ];
      return json(UploadGrant, { url: uploadUrl(), key: 'k', expiresInSeconds: 900 });
    },
  };
}
