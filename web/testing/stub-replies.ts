import type * as z from 'zod';
import { ReplyAnswered, ReplyList, ReplyReading } from '#events/api/reply.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Reply = z.input<typeof ReplyList>['items'][number];

const common = { credorId: 'loja-aurora', channel: 'sms' } as const;
const rosangela = { debtorId: ROSANGELA, name: 'Rosângela Ferreira Lima' };
const joao = { debtorId: 'pessoa0003', name: 'João Batista de Albuquerque Vasconcelos' };

/** A request to be called, somebody whom no rule understands, and words from a telephone that two people have. */
const REPLIES: readonly Reply[] = [
  {
    ...common,
    id: 'loja-aurora.1747000000000.respostaaaaaaaaaaaaa',
    receivedAt: '2026-05-12T17:30:00.000Z',
    intent: 'call-me',
    label: 'Pede para ser chamado',
    reasons: ['me-liga: “me liga”'],
    debtors: [rosangela],
    text: 'Oi, me liga depois das 18h por favor',
  },
  {
    ...common,
    id: 'loja-aurora.1747000000001.respostabbbbbbbbbbbbb',
    channel: 'email',
    receivedAt: '2026-05-13T11:02:00.000Z',
    intent: 'person',
    label: 'Precisa de uma pessoa',
    reasons: ['alguem-morreu: “faleceu”'],
    debtors: [joao],
    text: 'Bom dia.\n\nMeu pai faleceu no mês passado e a conta estava no nome dele.\nO que preciso enviar?',
  },
  {
    ...common,
    id: 'loja-aurora.1747000000002.respostaccccccccccccc',
    receivedAt: '2026-05-13T13:40:00.000Z',
    intent: 'reported-paid',
    label: 'Diz que já pagou',
    reasons: ['ja-paguei: “paguei”'],
    debtors: [rosangela, joao],
    text: 'já paguei essa 🙄',
  },
];

/** The list of replies, which loses whatever was handled. */
export function replyRoutes(): Readonly<Record<string, Answer>> {
  let waiting = REPLIES;
  const handled =
    (id: string, contract: z.ZodType): Answer =>
    ({ body }) => {
      contract.parse(JSON.parse(body));
      waiting = waiting.filter((reply) => reply.id !== id);
      return { status: 204 };
    };
  return {
    'GET /api/replies': () => json(ReplyList, { items: [...waiting] }),
    ...Object.fromEntries(
      REPLIES.flatMap(({ id }) => [
        [`POST /api/replies/${id}/classify`, handled(id, ReplyReading)],
        [`POST /api/replies/${id}/answered`, handled(id, ReplyAnswered)],
      ]),
    ),
  };
}
