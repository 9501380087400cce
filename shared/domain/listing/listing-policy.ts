import * as z from 'zod';
import { Centavos } from '#shared/domain/values/money.ts';
import { LISTING_LAW } from './listing-law.ts';
import {
  KIND_WORDS,
  ListingKind,
  REGISTRY_KINDS,
  REGISTRY_WORDS,
  RegistryName,
} from './listing-kind.ts';

/** What a title is, for the cartório: its kind as the credor's contract makes it, and where it is payable. */
export const TitleTerms = z.strictObject({
  /** `DMI` duplicata mercantil por indicação, `DSI` de serviço, `CCB` cédula de crédito, `CT` contrato, `NP` nota promissória. */
  species: z.enum(['DMI', 'DSI', 'CCB', 'CT', 'NP']),
  /** City and state, e.g. `Campinas/SP`. */
  place: z.string().regex(/^.{2,60}\/[A-Z]{2}$/, 'escreva cidade/UF, por exemplo Campinas/SP'),
});

const kindTerms = {
  registry: RegistryName,
  /** Whole days between the delivery of the notice and the listing. */
  waitDays: z.int().max(90),
  /** Of principal; nobody is listed for less. */
  minimumAmount: Centavos.min(1),
  minimumDaysLate: z.int().min(1).max(1_500),
  /** What the registry takes for one listing, for the ledger of costs; absent where nobody has told it. */
  price: Centavos.optional(),
};

/**
 * Which debts a credor has listed, where, and how long it waits: its own version of the law, never a milder one. A credor
 * without this document, or with null for a kind, lists nobody.
 */
export const ListingPolicy = z
  .strictObject({
    negativacao: z.strictObject(kindTerms).nullable(),
    protesto: z.strictObject({ ...kindTerms, title: TitleTerms }).nullable(),
  })
  .superRefine((policy, context) => {
    for (const kind of ListingKind.options) {
      const registry = policy[kind]?.registry;
      if (registry !== undefined && REGISTRY_KINDS[registry] !== kind) {
        context.addIssue({
          code: 'custom',
          path: [kind, 'registry'],
          message: `${REGISTRY_WORDS[registry]} não faz ${KIND_WORDS[kind]}; escolha outro órgão`,
        });
      }
      const waitDays = policy[kind]?.waitDays;
      const least = leastWaitOf(kind);
      if (waitDays === undefined || waitDays >= least) continue;
      context.addIssue({
        code: 'custom',
        path: [kind, 'waitDays'],
        message: `${waitDays} dias é menos do que o mínimo de ${least} dias entre o aviso e o registro`,
      });
    }
  });
export type ListingPolicy = z.infer<typeof ListingPolicy>;

/** A policy as it was published. */
export type PublishedListingPolicy = {
  readonly version: number;
  readonly document: ListingPolicy;
};

const leastWaitOf = (kind: ListingKind): number =>
  Math.max(
    ...LISTING_LAW.notice
      .filter(({ kinds, validUntil }) => validUntil === null && kinds.includes(kind))
      .map(({ minWaitDays }) => minWaitDays),
  );
