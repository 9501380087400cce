import type * as z from 'zod';
import { TaskClosing, TaskList } from '#events/api/ladder.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Row = z.input<typeof TaskList>['items'][number];

const ligar = { stepId: 'ligar', title: 'Ligar para combinar o pagamento' };
const review = { stepId: 'revisao-do-score', title: 'Revisar o score a pedido da pessoa' };
const LINES: readonly Row[] = [
  {
    debtorId: ROSANGELA,
    credorId: 'loja-aurora',
    name: 'Rosângela Ferreira Lima',
    carteiraId: 'intermediaria',
    whose: 'free',
    isOverdue: true,
    endsHere: true,
    task: {
      ...ligar,
      taskId: 'tarefaaaaaaaaaaaaaaa',
      script: 'Pergunte se o boleto chegou e ofereça a proposta da carteira.',
      dueOn: '2026-05-12',
      openedAt: '2026-05-08T12:00:00.000Z',
      claimedBy: null,
    },
  },
  {
    debtorId: 'pessoa0003',
    credorId: 'faculdade-horizonte',
    name: 'João Batista de Albuquerque Vasconcelos',
    carteiraId: 'inicial',
    whose: 'others',
    isOverdue: false,
    endsHere: true,
    task: {
      ...ligar,
      taskId: 'tarefabbbbbbbbbbbbbb',
      script: '',
      dueOn: '2026-05-15',
      openedAt: '2026-05-11T12:00:00.000Z',
      claimedBy: 'user:u-9',
    },
  },
  {
    debtorId: 'pessoa0005',
    credorId: 'loja-aurora',
    name: 'Eliane Duarte',
    carteiraId: null,
    whose: 'free',
    isOverdue: false,
    endsHere: false,
    task: {
      ...review,
      taskId: 'tarefacccccccccccccc',
      script: 'Confira os dados e as razões, e responda na ficha.',
      dueOn: '2026-05-26',
      openedAt: '2026-05-11T12:00:00.000Z',
      claimedBy: null,
    },
  },
];

/** The team's tasks, which change hands and go once they are closed. */
export function taskRoutes(): Readonly<Record<string, Answer>> {
  let standing = LINES;
  const put =
    (id: string, whose: Row['whose']): Answer =>
    () => {
      standing = standing.map((row) => (row.task.taskId === id ? { ...row, whose } : row));
      return { status: 204 };
    };
  return {
    'GET /api/tasks': ({ query }) => {
      const fits = (name: string, value: string | null) => (query[name] ?? value) === value;
      const items = standing.filter(
        ({ credorId, carteiraId, whose, task }) =>
          fits('credorId', credorId) &&
          fits('stepId', task.stepId) &&
          fits('carteiraId', carteiraId) &&
          fits('whose', whose),
      );
      return json(TaskList, {
        items,
        kinds: [ligar, review],
        carteiras: ['inicial', 'intermediaria'],
        count: items.length,
        more: false,
      });
    },
    ...Object.fromEntries(
      LINES.flatMap(({ debtorId, task: { taskId } }): [string, Answer][] => {
        const line = `POST /api/debtors/${debtorId}/tasks/${taskId}`;
        return [
          [`${line}/claim`, put(taskId, 'mine')],
          [`${line}/release`, put(taskId, 'free')],
          [
            `${line}/close`,
            ({ body }) => {
              TaskClosing.parse(JSON.parse(body));
              standing = standing.filter(({ task }) => task.taskId !== taskId);
              return { status: 204 };
            },
          ],
        ];
      }),
    ),
  };
}
