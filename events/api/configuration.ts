import * as z from 'zod';
import { ListingKind } from '#shared/domain/listing/listing-kind.ts';
import { Carteiras, Membership } from '#shared/domain/carteira/carteira.ts';
import { Credor, CredorTerms } from '#shared/domain/credor/credor.ts';
import { Channel } from '#shared/domain/message/channel.ts';
import { CredorId, TemplateId } from '#shared/domain/values/ids.ts';
import { LocalDate } from '#shared/domain/values/local-date.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { Instant } from '#shared/domain/values/zone.ts';

export const Role = z.enum(['admin', 'gestor', 'operador', 'auditor']);
export type Role = z.infer<typeof Role>;

export const Me = z.object({
  userId: z.string(),
  email: z.string(),
  roles: z.array(Role),
  /** The credores that this user may see. */
  credores: z.array(z.object({ credorId: CredorId, name: z.string(), brandColor: z.string() })),
});
export type Me = z.infer<typeof Me>;

/** A published document with who published it and when. */
export const Published = <T extends z.ZodType>(document: T) =>
  z.object({
    version: z.int(),
    publishedAt: Instant,
    publishedBy: z.string(),
    /** The second person, where two publish. */
    approvedBy: z.string().optional(),
    document,
  });

export const PublishedCredor = Published(Credor);

/** Publishes a credor over the version that its author saw; 0 for a new one. */
export const CredorPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: z.strictObject({ ...Credor.shape, terms: z.strictObject(CredorTerms.shape) }),
});

export const PublishedCarteiras = Published(
  z.object({
    /** `rule` is JsonLogic over the facts of a case. */
    carteiras: z.array(Membership.extend({ rule: z.unknown() })),
    otherwise: Membership,
  }),
);
export const CarteirasPublication = z.strictObject({
  expectedVersion: z.int().min(0),
  document: Carteiras,
});

/** The texts that a step may send, by their first words. */
export const TextList = z.object({
  items: z.array(
    z.object({
      templateId: TemplateId,
      channel: Channel,
      purpose: z.string(),
      preview: z.string(),
    }),
  ),
});

/** A régua as the console shows it. */
export const ReguaView = z.object({
  reguaId: z.string(),
  name: z.string(),
  version: z.int(),
  publishedAt: Instant,
  publishedBy: z.string(),
  steps: z.array(
    z.object({
      stepId: z.string(),
      /** message, offer, notice, task, move or wait. */
      kind: z.string(),
      /** "D-5", "D0", "D+3". */
      offset: z.string(),
      offsetDays: z.int(),
      localTime: z.string(),
      channels: z.array(z.string()),
      templates: z.array(
        z.object({ channel: z.string(), templateId: z.string(), preview: z.string() }),
      ),
      /** What the step does, for one that sends nothing. */
      does: z.string().optional(),
      /** When it is taken, in words; absent: always. */
      condition: z.string().optional(),
      /** Absent for a step that is never late. */
      catchUp: z.string().optional(),
      onNonBusinessDay: z.string().optional(),
      /** There for a step whose messages are the notice of a listing. */
      lists: ListingKind.optional(),
    }),
  ),
  /** What answers the debtor beside the ladder, each in a line. */
  reactions: z.array(z.object({ stepId: z.string(), text: z.string() })).default([]),
});
export type ReguaView = z.infer<typeof ReguaView>;

/** Money that waits for a person: no charge matches it, or more came than was owed. */
export const UnreconciledView = z.object({
  id: z.string(),
  paymentId: z.string(),
  kind: z.string(),
  label: z.string(),
  gateway: z.string(),
  amount: Centavos,
  paidAt: Instant,
  debtorId: z.string().nullable(),
  note: z.string(),
  /** Debtors who are left alone meanwhile, because it may be theirs. */
  mayBeOf: z.array(z.string()),
  /** The last day to decide whose it is, while whoever it may be of is left alone; null for money that holds nobody. */
  decideBy: LocalDate.nullable(),
  isOverdue: z.boolean(),
  /** What may be decided about it. */
  actions: z.array(z.enum(['match', 'apply', 'give-back', 'charge-back', 'dismiss'])),
});
export type UnreconciledView = z.infer<typeof UnreconciledView>;
export const UnreconciledList = z.object({ items: z.array(UnreconciledView) });
export type UnreconciledList = z.infer<typeof UnreconciledList>;

/** application/problem+json (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
