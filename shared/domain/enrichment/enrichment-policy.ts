import * as z from 'zod';
import { ContactKind, LegalBasis } from '#shared/domain/debtor/contact.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { PublicUrl } from '#shared/domain/values/public-url.ts';

/** Names of members from the outside in, `a.b.c`; the empty path is the thing itself. */
const Path = z
  .string()
  .regex(/^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)?$/u)
  .max(120);

/** Where a list of e-mails or phones stands in an answer, and in each of its elements the value and its legal basis. */
const ListPlace = z.object({ list: Path, value: Path, basis: Path.optional() });
export type ListPlace = z.infer<typeof ListPlace>;

/**
 * A provider that answers a GET with JSON. `{documento}` in the address stands for CPF or CNPJ; the key of the provider is
 * kept in the secret `enrichment`, under its name.
 */
const HttpProvider = z.object({
  kind: z.literal('http'),
  name: z.string().regex(/^[a-z0-9]{2,10}$/),
  url: PublicUrl.refine((url) => url.includes('{documento}'), {
    error: 'ponha {documento} onde vai o CPF',
  }),
  keyHeader: z
    .string()
    .regex(/^[A-Za-z0-9-]{2,40}$/)
    .default('authorization'),
  emails: ListPlace.optional(),
  phones: ListPlace.optional(),
  /**
   * What the provider's words for the basis mean. A datum whose word is not here stays out; without a place for the word
   * `basis` holds for all.
   */
  bases: z.record(z.string().max(60), LegalBasis).default({}),
});
export type HttpProvider = z.infer<typeof HttpProvider>;

/** By what right a person may be looked up without having been asked: consent is theirs to give, and nobody keeps it here. */
export const LookUpBasis = LegalBasis.exclude(['consent']);

/** Whom a credor asks for e-mails and phones, for how much, and by what right. */
export const EnrichmentPolicy = z.object({
  provider: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sandbox'), name: z.literal('sandbox') }),
    HttpProvider,
  ]),
  /** Why the data may be asked for at all (LGPD art. 7). */
  basis: LookUpBasis,
  /** Of each question, whatever comes back. */
  price: Centavos,
  monthlyBudget: Centavos,
  /** What may be asked for and kept (LGPD art. 6, III: no more than the purpose needs). */
  kinds: z
    .array(ContactKind)
    .min(1)
    .default([...ContactKind.options]),
  /** How often the provider may be asked in a minute, over all credores and desks. */
  questionsPerMinute: z.int().min(1).max(600).default(60),
});
export type EnrichmentPolicy = z.infer<typeof EnrichmentPolicy>;
