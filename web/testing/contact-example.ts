import type * as z from 'zod';
import {
  ContactPolicyPublication,
  HolidayPlaces,
  PublishedContactPolicy,
  StopList,
  StopRequest,
} from '#events/api/contact.ts';
import { DEFAULT_CONTACT_POLICY } from '#shared/domain/gate/default-policy.ts';
import { stopIdOf } from '#shared/domain/gate/contact-stop.ts';
import { type Answer, json } from './stub-answer.ts';

type Stops = z.input<typeof StopList>['stops'];

/** The contact policy and the kill switch, of a stand-in that remembers what was decided. */
export function contactRoutes(): Readonly<Record<string, Answer>> {
  const world = {
    policy: {
      version: 2,
      publishedAt: '2026-05-04T11:20:00.000Z',
      publishedBy: 'user:u-1',
      document: DEFAULT_CONTACT_POLICY,
    },
    stops: [
      {
        stopId: 'channel.sms',
        scope: { kind: 'channel', channel: 'sms' },
        reason: 'A operadora está entregando com horas de atraso.',
        since: '2026-05-13T12:05:00.000Z',
        by: 'Equipe u-1',
      },
    ] as Stops,
  };
  const stops = () => json(StopList, { stops: world.stops, lookAgainMinutes: 30 });
  return {
    'GET /api/contact-policy': () => json(PublishedContactPolicy, world.policy),
    'PUT /api/contact-policy': ({ body }) => {
      const asked = ContactPolicyPublication.safeParse(JSON.parse(body));
      if (!asked.success) return refused(asked.error);
      const { document, expectedVersion } = asked.data;
      world.policy = { ...world.policy, document, version: expectedVersion + 1 };
      return json(PublishedContactPolicy, world.policy);
    },
    'GET /api/contact-stops': stops,
    'POST /api/contact-stops': ({ body }) => {
      const { scope, reason } = StopRequest.parse(JSON.parse(body));
      const stop = {
        stopId: stopIdOf(scope),
        scope,
        reason,
        since: '2026-05-13T14:20:00.000Z',
        by: 'user:u-1',
      };
      world.stops = [...world.stops, stop];
      return stops();
    },
    'DELETE /api/contact-stops/channel.sms': () => {
      world.stops = world.stops.filter(({ stopId }) => stopId !== 'channel.sms');
      return stops();
    },
    'GET /api/local-holidays': () =>
      json(HolidayPlaces, {
        items: ['RJ', 'SP', 'SP.sao-paulo'],
        known: ['PE', 'SP', 'BA.salvador'],
        withoutOwn: [
          { uf: 'PR', source: 'Lei PR 18.384/2014: 19 de dezembro não é feriado civil' },
        ],
        citiesWithout: ['SP.campinas', 'SP.sao-jose-dos-campos'],
      }),
  };
}

const refused = ({ issues }: z.ZodError) => ({
  status: 400,
  headers: { 'content-type': 'application/problem+json' },
  body: JSON.stringify({
    type: 'about:blank',
    title: 'Pedido inválido',
    status: 400,
    detail: 'Há campos que precisam de correção.',
    errors: issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  }),
});
