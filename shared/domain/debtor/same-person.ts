import * as z from 'zod';
import { isAlive } from '#shared/domain/gate/usable-contact.ts';
import { kindOfTaxId, TaxId } from '#shared/domain/values/cpf-cnpj.ts';
import { searchNameOf } from '#shared/domain/values/person-name.ts';
import type { Contact } from './contact.ts';
import type { Profile } from './debtor.ts';

/** What speaks for it that two registrations are of one person. */
export const LikenessReason = z.enum([
  'document-slip',
  'same-name',
  'similar-name',
  'same-email',
  'same-phone',
  'same-address',
]);
export type LikenessReason = z.infer<typeof LikenessReason>;

/** In pt-BR. */
export const LIKENESS_TEXTS: Readonly<Record<LikenessReason, string>> = {
  'document-slip': 'documentos que diferem em um dígito',
  'same-name': 'mesmo nome',
  'similar-name': 'nome parecido',
  'same-email': 'mesmo e-mail',
  'same-phone': 'mesmo telefone',
  'same-address': 'mesmo endereço',
};

export type Registration = {
  readonly profile: Pick<Profile, 'name' | 'taxId' | 'address'>;
  readonly contacts: readonly Pick<Contact, 'kind' | 'value' | 'health'>[];
};

const NAME_SIGNS: readonly LikenessReason[] = ['same-name', 'similar-name'];
const PLACE_SIGNS: readonly LikenessReason[] = ['same-email', 'same-phone', 'same-address'];
const CHECK_DIGITS = 2;
const ROOT_DIGITS = 8;

/**
 * Why two registrations with different documents may be of one person, for somebody to look at; empty where it is not worth
 * it. One sign alone is none: families share telephones, and thousands share a name. A person and a company are never one,
 * and two companies only where a document was typed wrong; branches of one have the first eight digits in common.
 */
export function likenessOf(a: Registration, b: Registration): readonly LikenessReason[] {
  const [one, other] = [kindOf(a), kindOf(b)];
  if (one === null || one !== other || a.profile.taxId === b.profile.taxId) return [];
  if (one === 'cnpj' && rootOf(a) === rootOf(b)) return [];
  const signs = signsOf(a, b);
  const hasOf = (kinds: readonly LikenessReason[]) => signs.some((sign) => kinds.includes(sign));
  const isWorthIt = hasOf(['document-slip'])
    ? signs.length > 1
    : one === 'cpf' && hasOf(NAME_SIGNS) && hasOf(PLACE_SIGNS);
  return isWorthIt ? signs : [];
}

/** All that two registrations have in common, whether or not it is worth a look; a slip of the document first. */
export function signsOf(a: Registration, b: Registration): readonly LikenessReason[] {
  const isSlip = kindOf(a) === kindOf(b) && isOneSlipApart(baseOf(a), baseOf(b));
  return [
    ...(isSlip ? ['document-slip' as const] : []),
    ...namesAlike(a.profile.name, b.profile.name),
    ...(shares(a, b, ['email']) ? ['same-email' as const] : []),
    ...(shares(a, b, ['mobile', 'landline']) ? ['same-phone' as const] : []),
    ...(sameAddress(a, b) ? ['same-address' as const] : []),
  ];
}

/** Null for what is no document any more. */
export const kindOf = ({ profile }: Registration) => {
  const parsed = TaxId.safeParse(profile.taxId);
  return parsed.success ? kindOfTaxId(parsed.data) : null;
};

/** The digits before those that follow from them. */
const baseOf = ({ profile }: Registration): string => profile.taxId.slice(0, -CHECK_DIGITS);

const rootOf = ({ profile }: Registration): string => profile.taxId.slice(0, ROOT_DIGITS);

function namesAlike(a: string, b: string): readonly ('same-name' | 'similar-name')[] {
  const [one, other] = [searchNameOf(a), searchNameOf(b)];
  if (one === other) return ['same-name'];
  return isOneSlipApart(one, other) || endsOf(one) === endsOf(other) ? ['similar-name'] : [];
}

/** First and last name: those between are often left out. Empty names are alike to nobody. */
function endsOf(name: string): string {
  const words = name.split(' ');
  return words.length > 1 ? `${words[0]} ${words.at(-1)}` : `only ${name}`;
}

function shares(a: Registration, b: Registration, kinds: readonly Contact['kind'][]): boolean {
  const known = new Set(usableOf(a, kinds));
  return usableOf(b, kinds).some((value) => known.has(value));
}

const usableOf = ({ contacts }: Registration, kinds: readonly Contact['kind'][]) =>
  contacts.flatMap(({ kind, value, health }) =>
    value !== null && kinds.includes(kind) && isAlive({ health }) ? [value] : [],
  );

function sameAddress(a: Registration, b: Registration): boolean {
  const [one, other] = [a.profile.address, b.profile.address];
  return one !== undefined && one.cep === other?.cep && one.number === other?.number;
}

/** One sign typed wrong, left out or added, or two neighbours swapped. */
export function isOneSlipApart(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const [restOfA, restOfB] = [a.slice(at), b.slice(at)];
  const isSwapped =
    restOfA[0] === restOfB[1] && restOfA[1] === restOfB[0] && restOfA.slice(2) === restOfB.slice(2);
  return (
    isSwapped ||
    restOfA.slice(1) === restOfB.slice(1) ||
    restOfA.slice(1) === restOfB ||
    restOfA === restOfB.slice(1)
  );
}
