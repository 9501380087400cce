import type * as z from 'zod';
import { ConflictsPage } from '#events/api/coverage.ts';
import type { DebtorView } from '#events/api/debtor.ts';
import { ApartRequest, JoinList, JoinRequest } from '#events/api/registration-join.ts';
import type { HttpResponse } from '#shared/lambda/http-handler.ts';
import { ROSANGELA } from './people.ts';
import { type Answer, json } from './stub-answer.ts';

type Join = z.input<typeof DebtorView>['joins'][number];
type Pair = z.input<typeof ConflictsPage>['pairs'][number];

const HERSELF = {
  debtorId: ROSANGELA,
  name: 'Rosângela Lima',
  taxId: '***.444.777-**',
  openDebts: 1,
  principalOpen: 35_000,
};
const HER_OTHER = {
  debtorId: 'b'.repeat(20),
  name: 'Rosangela Lima',
  taxId: '***.444.787-**',
  openDebts: 2,
  principalOpen: 70_000,
};
const ALIKE: Pair = {
  reasons: ['document-slip', 'same-name', 'same-phone'],
  people: [HERSELF, HER_OTHER],
};

/** Rosângela, who may be registered twice: joined, parted again, or said to be two people. */
export const joinRoutes = (
  change: (debtor: { joins: Join[] }) => HttpResponse,
): Readonly<Record<string, Answer>> => {
  const world: { pairs: Pair[]; joined: Join[] } = { pairs: [ALIKE], joined: [] };
  const told = { since: '2026-05-13T14:20:00.000Z', by: 'Equipe u-1', signs: ALIKE.reasons };
  return {
    'POST /api/registration-conflicts': () =>
      json(ConflictsPage, { pairs: world.pairs, cursor: null }),
    'POST /api/registration-conflicts/dismissals': ({ body }) => {
      ApartRequest.parse(JSON.parse(body));
      world.pairs = [];
      return { status: 204 };
    },
    'GET /api/registration-joins': () =>
      json(JoinList, {
        items: world.joined.map(({ ground }) => ({
          ...told,
          ground,
          people: [HERSELF, HER_OTHER],
        })),
      }),
    'POST /api/registration-joins': ({ body }) => {
      const { ground, proof, credorId, right } = JoinRequest.parse(JSON.parse(body));
      const ownDocument = right ? (right === ROSANGELA ? 'right' : 'wrong') : null;
      world.pairs = [];
      world.joined = [{ ...told, ...HER_OTHER, credorId, ground, proof, ownDocument }];
      return change({ joins: world.joined });
    },
    ...Object.fromEntries(
      [HERSELF, HER_OTHER].map(({ debtorId }) => [
        `DELETE /api/debtors/${debtorId}/joins`,
        () => {
          world.joined = [];
          return change({ joins: [] });
        },
      ]),
    ),
  };
};
