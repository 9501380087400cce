import type * as z from 'zod';
import { CallOutcome, CallRequest, PlacedCallView, WorkDesk, WorkList } from '#events/api/work.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Row = z.input<typeof WorkList>['items'][number];
type Desk = z.input<typeof WorkDesk>;

const common = { credorId: 'loja-aurora', claimedBy: null, isMine: false } as const;

/** A broken promise, a callback, a task whose person rests, and somebody whom a colleague has. */
const ROWS: readonly Row[] = [
  {
    ...common,
    debtorId: ROSANGELA,
    name: 'Rosângela Ferreira Lima',
    reason: 'broken-promise',
    why: 'Prometeu pagar e não pagou.',
    principalOpen: 84_980,
    expected: 38_241,
    band: 'A',
    daysLate: 16,
    call: { may: 'now' },
  },
  {
    ...common,
    debtorId: 'pessoa0003',
    name: 'João Batista de Albuquerque Vasconcelos',
    reason: 'callback',
    why: 'Pediu para ser chamado a partir de 13/05 às 10:00.',
    principalOpen: 210_000,
    expected: 63_000,
    band: 'C',
    daysLate: 41,
    call: { may: 'now' },
    claimedBy: 'user:colega',
  },
  {
    ...common,
    debtorId: 'pessoa0011',
    name: 'Bruno Cardoso',
    reason: 'task',
    why: 'Ligar e oferecer acordo, até 15/05/2026.',
    principalOpen: 45_000,
    expected: 9_000,
    band: 'D',
    daysLate: 28,
    call: {
      may: 'later',
      until: '2026-05-16T13:00:00.000Z',
      reasons: ['A equipe falou há pouco com a própria pessoa.'],
    },
  },
  {
    ...common,
    debtorId: 'pessoa0020',
    name: 'Eliane Duarte',
    reason: 'value',
    why: '12% de chance de pagar em 30 dias, sobre R$ 990,00.',
    principalOpen: 99_000,
    expected: 11_880,
    band: null,
    daysLate: 73,
    call: { may: 'never', reasons: ['Não há telefone que sirva.'] },
  },
];

const MOBILE = 'contatocelular222222';
const phone = {
  contactId: MOBILE,
  value: '+5581987654321',
  kind: 'mobile' as const,
  confidence: 80,
  confirmed: true,
  health: 'delivers',
  call: { may: 'now' as const },
};

const DESK: Desk = {
  debtorId: ROSANGELA,
  credorId: 'loja-aurora',
  claimedUntil: '2026-05-13T14:35:00.000Z',
  phones: [
    phone,
    {
      ...phone,
      contactId: 'contatofixo333333333',
      value: '+558134567890',
      kind: 'landline',
      confidence: 40,
      confirmed: false,
    },
  ],
  call: { may: 'now' },
  opening:
    'Bom dia, aqui é Loja Aurora. Falo com Rosângela?\nO assunto é do interesse da própria pessoa.',
  script: 'Obrigado, Rosângela.\nHoje o total é de R$ 866,83.',
  tasks: [],
  callback: null,
  openCall: null,
  clickToCall: false,
};

/** The work list: whoever was taken is somebody's, and whoever was called leaves it. */
export function workRoutes(): Readonly<Record<string, Answer>> {
  const world = { rows: ROWS, desk: DESK, isMine: false };
  const path = `/api/debtors/${ROSANGELA}`;
  const callId = 'ligacaodoexemplo2222';
  return {
    'GET /api/work': () => json(WorkList, { items: [...world.rows], cursor: null }),
    [`POST ${path}/work/claim`]: () => {
      world.isMine = true;
      world.rows = world.rows.map((row) =>
        row.debtorId === ROSANGELA ? { ...row, claimedBy: 'user:eu', isMine: true } : row,
      );
      return { status: 204 };
    },
    [`POST ${path}/work/release`]: () => {
      world.rows = ROWS;
      return { status: 204 };
    },
    [`GET ${path}/work`]: () => json(WorkDesk, world.desk),
    [`POST ${path}/calls`]: ({ body }) => {
      const { contactId } = CallRequest.parse(JSON.parse(body));
      const openCall = { callId, contactId, at: '2026-05-13T14:21:00.000Z' };
      world.desk = { ...world.desk, openCall };
      return json(PlacedCallView, { callId });
    },
    [`POST ${path}/calls/${callId}/disposition`]: ({ body }) => {
      CallOutcome.parse(JSON.parse(body));
      world.rows = ROWS.slice(1);
      return { status: 204 };
    },
  };
}
