import * as z from 'zod';
import { ContactKind, LegalBasis } from '#shared/domain/debtor/contact.ts';
import { Centavos } from '#shared/domain/values/money.ts';
import { PublicUrl } from '#shared/domain/values/public-url.ts';

/** Names of members from the outside in, `a.b.c`; the empty path is the thing itself. */
const Path = z
  .string()
  .regex(/^(?:[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)*)?$/u)
  .max(120);

export const DOCUMENT_MARK = '{documento}';

/** JSON with the mark of the document inside a text of it. */
const QuestionBody = z
  .string()
  .max(2_000)
  .superRefine((text, context) => {
    const isWhole = isJson(text) && text.includes(DOCUMENT_MARK);
    const message = 'escreva um JSON com "{documento}", entre aspas, onde vai o CPF';
    if (!isWhole) context.addIssue({ code: 'custom', message });
  });

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object';
  } catch {
    return false;
  }
}

/** Why a document may not stand, or is missing, in an address; in pt-BR, null when it is right. */
function whyNotAsked(url: string, hasBody: boolean): string | null {
  const isInAddress = url.includes(DOCUMENT_MARK);
  if (hasBody) return isInAddress ? 'tire {documento} do endereço: ele vai no corpo' : null;
  return isInAddress ? null : 'ponha {documento} onde vai o CPF, ou escreva um corpo com ele';
}

/** The lists that a policy says where to find. */
export const ListName = z.enum(['emails', 'phones']);
export type ListName = z.infer<typeof ListName>;

/** Where a list of e-mails or phones stands in an answer, and in each of its elements the value and its legal basis. */
const ListPlace = z.object({ list: Path, value: Path, basis: Path.optional() });
/** Where a phone's area code stands beside its number, for providers that tell the two apart. */
const PhonePlace = ListPlace.extend({ areaCode: Path.optional() });
export type PhonePlace = z.infer<typeof PhonePlace>;

/**
 * A provider that answers with JSON. It is asked by POST with `body`, in which `{documento}` stands for CPF or CNPJ; or, where it
 * has no such question, by GET with the document in the address, which then stands in the provider's logs. The key of the
 * provider is kept in the secret `enrichment`, under its name.
 */
const HttpProvider = z
  .object({
    kind: z.literal('http'),
    name: z.string().regex(/^[a-z0-9]{2,10}$/),
    url: PublicUrl,
    /** JSON; absent: it is asked by GET. */
    body: QuestionBody.optional(),
    keyHeader: z
      .string()
      .regex(/^[A-Za-z0-9-]{2,40}$/)
      .default('authorization'),
    emails: ListPlace.optional(),
    phones: PhonePlace.optional(),
    /**
     * What the provider's words for the basis mean. A datum whose word is not here stays out; without a place for the word
     * `basis` holds for all.
     */
    bases: z.record(z.string().max(60), LegalBasis).default({}),
  })
  .superRefine(({ url, body }, context) => {
    const message = whyNotAsked(url, body !== undefined);
    if (message) context.addIssue({ code: 'custom', path: ['url'], message });
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

/**
 * What may be published. A document in the name of a server would be asked of every resolver on the way, and resolvers keep logs;
 * policies of before this was looked at can still be read.
 */
export const NewEnrichmentPolicy = EnrichmentPolicy.superRefine(({ provider }, context) => {
  if (provider.kind !== 'http') return;
  const [authority = ''] = provider.url.replace(/^https:\/\//i, '').split(/[/?#\\]/);
  const message =
    'o CPF não pode ser parte do nome do servidor; ponha {documento} depois dele, ou no corpo';
  if (authority.includes('{'))
    context.addIssue({ code: 'custom', path: ['provider', 'url'], message });
});
