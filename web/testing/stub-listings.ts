import type * as z from 'zod';
import {
  ListingList,
  ListingPolicyPublication,
  PublishedListingPolicyView,
} from '#events/api/listing.ts';
import { LISTINGS } from './listings-example.ts';
import { type Answer, invalid, json, problem } from './stub-answer.ts';

/** Listings under way, and a policy that nobody has written yet. */
export function listingRoutes(): Readonly<Record<string, Answer>> {
  const world: { policy: z.input<typeof PublishedListingPolicyView> | null } = { policy: null };
  const policy = () =>
    world.policy
      ? json(PublishedListingPolicyView, world.policy)
      : problem(404, 'Política não encontrada', 'O credor ainda não tem uma.');
  return {
    'GET /api/listings': () => json(ListingList, { items: [...LISTINGS] }),
    'GET /api/credores/loja-aurora/listing-policy': policy,
    'PUT /api/credores/loja-aurora/listing-policy': ({ body }) => {
      const parsed = ListingPolicyPublication.safeParse(JSON.parse(body));
      if (!parsed.success) return invalid(parsed.error.issues);
      const { document, expectedVersion } = parsed.data;
      const publishedAt = '2026-05-13T14:20:00.000Z';
      const publishedBy = 'user:u-1';
      world.policy = { document, version: expectedVersion + 1, publishedAt, publishedBy };
      return policy();
    },
  };
}
