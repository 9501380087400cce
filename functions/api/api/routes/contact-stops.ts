import { actorText } from '#shared/domain/history/actor-text.ts';
import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { StopList, StopRequest } from '#events/api/contact.ts';
import {
  type ContactStop,
  STOP_LOOK_AGAIN_MINUTES,
  type StopScope,
  stopIdOf,
  STOPS_MAX,
} from '#shared/domain/gate/contact-stop.ts';
import { changeContactStops, readContactStops } from '#shared/table/contact-stops.ts';
import { notFound, Refusal } from '../refusal.ts';
import { NO_BODY, NO_PARAMETERS, route } from '../route.ts';
import { requireCredor, sees, type User } from '../user.ts';

export const listContactStops = route({
  method: 'GET',
  path: '/api/contact-stops',
  operationId: 'listContactStops',
  summary: 'O que está interrompido: tudo, um canal, um credor ou uma carteira',
  roles: Role.options,
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: StopList,
  async handle({ table }, { user }) {
    return listed(await readContactStops(table), user);
  },
});

export const stopContacts = route({
  method: 'POST',
  path: '/api/contact-stops',
  operationId: 'stopContacts',
  summary: 'Interrompe os envios na hora: tudo, um canal, um credor ou uma carteira',
  description:
    'Vale para toda mensagem cuja vez ainda não chegou, também as que já estão na fila; nenhuma se perde. Repetir não muda nada. ' +
    'Tudo e um canal são de quem acompanha todos os credores.',
  roles: ['admin', 'gestor'],
  params: NO_PARAMETERS,
  query: NO_PARAMETERS,
  body: StopRequest,
  answer: StopList,
  async handle({ table }, { user, at, body: { scope, reason } }) {
    requireScope(user, scope);
    const by = `user:${user.userId}`;
    const stop: ContactStop = { stopId: stopIdOf(scope), scope, reason, since: at, by };
    const after = await changeContactStops(table, { by, at }, (stops) => {
      if (stops.some(({ stopId }) => stopId === stop.stopId)) return stops;
      if (stops.length >= STOPS_MAX) throw tooMany();
      return [...stops, stop];
    });
    return listed(after, user);
  },
});

export const liftContactStop = route({
  method: 'DELETE',
  path: '/api/contact-stops/{stopId}',
  operationId: 'liftContactStop',
  summary: 'Acaba com uma interrupção; o que ela reteve segue em até meia hora',
  roles: ['admin', 'gestor'],
  params: z.strictObject({ stopId: z.string().min(1).max(100) }),
  query: NO_PARAMETERS,
  body: NO_BODY,
  answer: StopList,
  async handle({ table }, { user, at, params: { stopId } }) {
    const after = await changeContactStops(table, { by: `user:${user.userId}`, at }, (stops) => {
      const stop = stops.find((known) => known.stopId === stopId);
      if (!stop) throw notFound('Interrupção não encontrada', 'Ela já acabou, ou nunca houve.');
      requireScope(user, stop.scope);
      return stops.filter((known) => known !== stop);
    });
    return listed(after, user);
  },
});

/** Of credores that the user does not know, nothing is told. */
const listed = ({ stops }: { readonly stops: readonly ContactStop[] }, user: User) => ({
  stops: stops
    .filter(({ scope }) => !('credorId' in scope) || sees(user, scope.credorId))
    .map((stop) => ({ ...stop, by: actorText(stop.by) })),
  lookAgainMinutes: STOP_LOOK_AGAIN_MINUTES,
});

/** @throws Refusal with 403 for what reaches beyond the user's own credores */
function requireScope(user: User, scope: StopScope): void {
  if ('credorId' in scope) return requireCredor(user, scope.credorId);
  if (user.credores === 'all') return;
  throw new Refusal(
    403,
    'Fora do seu acesso',
    'Só quem acompanha todos os credores interrompe tudo ou um canal. Interrompa o seu credor.',
  );
}

const tooMany = (): Refusal =>
  new Refusal(
    409,
    'Interrupções demais',
    `Há ${STOPS_MAX} interrupções de pé. Acabe com as que não servem mais, ou interrompa tudo.`,
  );
