import * as z from 'zod';
import { ReplyAnswered, ReplyReading } from '#events/api/reply.ts';
import { effectOf } from '#shared/domain/reply/decide-reply.ts';
import { type ReplyPlace, WaitingReplyId } from '#shared/domain/reply/waiting-reply-id.ts';
import type { WaitingReply } from '#shared/domain/reply/waiting-reply.ts';
import { isClaimed } from '#shared/table/claims.ts';
import { readReplyRules } from '#shared/table/read-reply-rules.ts';
import { readWaitingReply } from '#shared/table/waiting-replies.ts';
import type { ApiDeps } from '../api-deps.ts';
import { handledBy, handlingClaim, optOutOthers, understoodBy, writerOf } from '../handle-reply.ts';
import { recordDecision } from '../record-decision.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, type User } from '../user.ts';

const params = z.strictObject({ id: WaitingReplyId });

export const classifyReply = route({
  method: 'POST',
  path: '/api/replies/{id}/classify',
  operationId: 'classifyReply',
  summary: 'Diz o que uma resposta quer, e faz o que a mesma palavra no portal faria',
  description:
    '`opt-out` vale para todos que têm o endereço; com `noCalls`, também para ligações. `promise` precisa do dia. Uma vez: quem chega depois é recusado.',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: ReplyReading,
  answer: null,
  async handle(deps, call) {
    const { user, params, body } = call;
    const reply = await ownReply(deps, user, params.id);
    const writer = writerOf(reply, body.debtorId);
    const { debtorId } = writer;
    await recordDecision(deps, call, debtorId, async (record, _cause, profile) => {
      const rules = await readReplyRules(
        deps.table,
        deps.config,
        { record, profile },
        reply.credorId,
      );
      const { subject, ...written } = handledBy(call, reply, writer, body.intent);
      const effect = effectOf(record, subject, understoodBy(body), rules, call.at);
      if (effect.facts === null) throw cannotBe(effect.because.map(({ rule }) => rule));
      return { ...written, facts: [...written.facts, ...effect.facts] };
    });
    if (body.intent === 'opt-out') {
      await optOutOthers(deps, call, reply, debtorId, body.noCalls === true);
    }
  },
});

export const answerReply = route({
  method: 'POST',
  path: '/api/replies/{id}/answered',
  operationId: 'answerReply',
  summary: 'Registra que uma resposta foi atendida, ou que nada pede; ela sai da lista',
  roles: ['admin', 'gestor', 'operador'],
  params,
  query: NO_PARAMETERS,
  body: ReplyAnswered,
  answer: null,
  async handle(deps, call) {
    const reply = await ownReply(deps, call.user, call.params.id);
    const writer = writerOf(reply, call.body.debtorId);
    await recordDecision(deps, call, writer.debtorId, () =>
      handledBy(call, reply, writer, 'answered'),
    );
  },
});

async function ownReply({ table }: ApiDeps, user: User, place: ReplyPlace): Promise<WaitingReply> {
  requireCredor(user, place.credorId);
  const reply = await readWaitingReply(table, place);
  if (reply === null) {
    throw notFound(
      'Resposta não encontrada',
      'Não há esta resposta entre as que você acompanha. Atualize a lista.',
    );
  }
  if (reply.status === 'handled' || (await isClaimed(table, handlingClaim(reply)))) {
    throw new Refusal(
      409,
      'Alguém atendeu antes',
      'Esta resposta já foi atendida. Atualize a lista.',
    );
  }
  return reply;
}

const cannotBe = (rules: readonly string[]): Refusal =>
  new Refusal(
    409,
    'Isto não pode valer agora',
    `O caso não permite esta leitura (${rules.join(', ') || 'sem contato para retirar'}). Abra o devedor e decida lá.`,
  );
