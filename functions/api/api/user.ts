import * as z from 'zod';
import { Role } from '#events/api/configuration.ts';
import { CredorId } from '#shared/domain/values/ids.ts';
import { credorRefused } from './refusal.ts';

/** Whoever holds a verified token, and what of the book is theirs to see. */
export type User = {
  readonly userId: string;
  readonly email: string;
  /** E.164, as whoever looks after accounts wrote it; nobody writes their own. */
  readonly phone: string | null;
  readonly roles: readonly Role[];
  readonly credores: 'all' | ReadonlySet<CredorId>;
};

/** API Gateway hands lists over as `[admin gestor]`; other issuers as JSON lists or plain text. */
const List = z
  .union([z.array(z.string()), z.string().transform((text) => text.split(/[\s,[\]]+/))])
  .default([]);

const Claims = z.object({
  /** It becomes the actor of history entries, so it is held to what they take. */
  sub: z.string().regex(/^[A-Za-z0-9._-]{1,80}$/),
  email: z.string().max(254).default(''),
  phone_number: z
    .string()
    .regex(/^\+\d{8,15}$/)
    .nullable()
    .catch(null),
  'cognito:groups': List,
  'custom:credores': List,
});

/** @returns null when the claims name nobody. Groups that are no roles and ids that are no credores count for nothing. */
export function readUser(claims: Readonly<Record<string, unknown>>): User | null {
  const parsed = Claims.safeParse(claims);
  if (!parsed.success) return null;
  const {
    sub,
    email,
    phone_number: phone,
    'cognito:groups': groups,
    'custom:credores': credores,
  } = parsed.data;
  return {
    userId: sub,
    email,
    phone,
    roles: Role.options.filter((role) => groups.includes(role)),
    credores: credores.includes('*')
      ? 'all'
      : new Set(credores.flatMap((id) => CredorId.safeParse(id).data ?? [])),
  };
}

export const sees = ({ credores }: User, credorId: CredorId): boolean =>
  credores === 'all' || credores.has(credorId);

/** @throws Refusal with 403, whether or not there is such a credor */
export function requireCredor(user: User, credorId: CredorId): void {
  if (!sees(user, credorId)) throw credorRefused(credorId);
}

/** Who acts, as documents and drafts keep it. */
export const authorOf = ({ user }: { readonly user: User }): string => `user:${user.userId}`;
