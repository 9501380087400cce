import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import {
  ExperienceView,
  NextActionPublication,
  PublishedNextActionPolicy,
} from '#events/api/next-action.ts';
import { isSurelyWorse } from '#shared/domain/next-action/compare-ways.ts';
import { Experience } from '#shared/domain/next-action/experience.ts';
import { experienceWindow } from '#shared/domain/next-action/gather-experience.ts';
import { NextActionPolicy } from '#shared/domain/next-action/next-action-policy.ts';
import { summarizeAnswers } from '#shared/domain/next-action/summarize-answers.ts';
import { BOOK_ZONE } from '#shared/domain/report/book-day.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { localDateOf } from '#shared/domain/values/zone.ts';
import { readConfig } from '#shared/table/config-documents.ts';
import { readAnswers } from '#shared/table/read-answers.ts';
import { readMemberships } from '#shared/table/read-memberships.ts';
import { publishDocument } from '../publish-document.ts';
import { notFound } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor } from '../user.ts';

const params = z.strictObject({ credorId: CredorId });

export const readNextAction = route({
  method: 'GET',
  path: '/api/credores/{credorId}/next-action',
  operationId: 'readNextAction',
  summary: 'Até onde a experiência escolhe canal e hora de cada contato',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: PublishedNextActionPolicy,
  async handle({ table }, { user, params: { credorId } }) {
    requireCredor(user, credorId);
    const found = await readConfig(table, NextActionPolicy, 'next-action', credorId);
    if (!found) {
      throw notFound(
        'Política não encontrada',
        `O credor "${credorId}" segue a régua como está escrita. Publique a primeira com expectedVersion igual a 0.`,
      );
    }
    return found;
  },
});

export const publishNextAction = route({
  method: 'PUT',
  path: '/api/credores/{credorId}/next-action',
  operationId: 'publishNextAction',
  summary: 'Publica até onde a experiência escolhe canal e hora de cada contato',
  description:
    'A escolha só se faz entre o que o passo da régua e as regras de contato deixam em aberto. Uma parte das pessoas ' +
    '(`plainLadderPercent`) fica para sempre na régua como está escrita, para que se saiba o que a escolha rende.',
  roles: ['admin', 'gestor'],
  params,
  query: NO_PARAMETERS,
  body: NextActionPublication,
  answer: PublishedNextActionPolicy,
  async handle(deps, call) {
    const { credorId } = call.params;
    requireCredor(call.user, credorId);
    const place = { kind: 'next-action', id: credorId, name: 'a política' } as const;
    return publishDocument(deps, call, place, call.body);
  },
});

export const readExperience = route({
  method: 'GET',
  path: '/api/credores/{credorId}/experience',
  operationId: 'readExperience',
  summary:
    'Quantos contatos foram seguidos de pagamento, o que a escolha e a régua deixaram em reais depois dos custos, e quanto os grupos de controle dizem que a régua traz',
  description:
    'Em `compared`, cada caso conta nos trinta dias desde que entrou sob a versão presente da política: recebido em centavos, custo das ' +
    'mensagens em milionésimos de real. `interval` é a diferença líquida por caso, em centavos, com a faixa que vale por mais que se olhe; ' +
    'nula enquanto nada se pode dizer. `isStopped` diz que a escolha parou porque é certo que deixa menos.',
  roles: Role.options,
  params,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: ExperienceView,
  async handle({ table }, { user, at, params: { credorId } }) {
    requireCredor(user, credorId);
    const days = experienceWindow(localDateOf(at, BOOK_ZONE));
    const [counts, learnt, carteiras] = await Promise.all([
      readAnswers(table, { credorId, ...days }),
      readConfig(table, Experience, 'experience', credorId),
      readMemberships(table, credorId),
    ]);
    const nameOf = new Map(carteiras.map(({ carteiraId, name }) => [carteiraId, name]));
    const lifts = (learnt?.document.lifts ?? []).map((lift) => ({
      ...lift,
      name: nameOf.get(lift.carteiraId) ?? lift.carteiraId,
    }));
    const ways = learnt?.document.ways ?? null;
    const compared = ways && { ...ways, isStopped: isSurelyWorse(ways) };
    return { ...days, ...summarizeAnswers(counts), compared, lifts };
  },
});
