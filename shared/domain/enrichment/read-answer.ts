import type { ContactKind, LegalBasis } from '#shared/domain/debtor/contact.ts';
import { parseEmail } from '#shared/domain/values/email.ts';
import { parsePhone } from '#shared/domain/values/phone.ts';
import { type HttpProvider, ListName, type PhonePlace } from './enrichment-policy.ts';

/** An e-mail or phone that a provider gives, found sound, with the basis that it may be held by. */
export type FoundContact = {
  readonly kind: ContactKind;
  readonly value: string;
  readonly basis: LegalBasis;
  /** 0 to 100. A provider's word is worth less than a creditor's. */
  readonly confidence: number;
};

/** What an answer holds; `unreadable` when it is something else than the policy describes. */
export type ReadAnswer =
  | {
      readonly outcome: 'read';
      readonly found: readonly FoundContact[];
      /** Data whose basis nobody allows, and data that are no e-mail or phone: they stay out. */
      readonly refused: number;
      readonly unreadable: number;
      /** Lists that the answer leaves out, as some providers do where they know nothing. */
      readonly missing: readonly ListName[];
    }
  | { readonly outcome: 'unreadable'; readonly missing: readonly ListName[] };

const CONFIDENCE = { email: 35, mobile: 35, landline: 20 } as const;
/** More than this of one person is a list, and none of it is theirs. */
const TAKEN_MAX = 10;

type Places = Pick<HttpProvider, 'emails' | 'phones' | 'bases'>;

/**
 * What is usable of a provider's answer. Whatever it holds besides is not kept. A list may be empty, null or left out; but an
 * answer that has none of the lists that are described, or something else where one should be, tells of nobody.
 */
export function readAnswer(answer: unknown, places: Places, basis: LegalBasis): ReadAnswer {
  const { emails, phones, bases } = places;
  const lists = ListName.options.flatMap((name) => listAt(answer, name, places[name]));
  const missing = lists.filter(({ is }) => is !== 'list').map(({ name }) => name);
  const isDescribed = lists.every(({ is }) => is !== 'other') && missing.length < lists.length;
  if (!isDescribed && lists.length > 0) {
    const wrong = lists.filter(({ is }) => is === 'other').map(({ name }) => name);
    return { outcome: 'unreadable', missing: wrong.length > 0 ? wrong : missing };
  }
  const data = [...listed(answer, emails, emailOf), ...listed(answer, phones, phoneOf)];
  const found = new Map<string, FoundContact>();
  let refused = 0;
  let unreadable = 0;
  for (const { contact, word } of data) {
    const held = word === null ? basis : basisOf(word, bases);
    if (held === undefined) refused += 1;
    else if (contact === null) unreadable += 1;
    else if (found.size < TAKEN_MAX) {
      const confidence = CONFIDENCE[contact.kind];
      found.set(contact.value, { ...contact, basis: held, confidence });
    }
  }
  return { outcome: 'read', found: [...found.values()], refused, unreadable, missing };
}

/** The basis that a provider's word stands for; what every object has (`constructor`) is no word of the policy. */
const basisOf = (word: string, bases: Places['bases']): LegalBasis | undefined =>
  Object.hasOwn(bases, word) ? bases[word] : undefined;

/** Whether a described list is there: null says that it is empty. Nothing where none is described. */
function listAt(answer: unknown, name: ListName, place: PhonePlace | undefined) {
  if (place === undefined) return [];
  const list = memberOf(answer, place.list);
  const isList = Array.isArray(list) || (list === null && place.list !== '');
  const is = isList ? ('list' as const) : list === undefined || list === null ? 'gone' : 'other';
  return [{ name, is }];
}

type Read = Pick<FoundContact, 'kind' | 'value'> | null;
type Datum = { readonly contact: Read; readonly word: string | null };

function listed(
  answer: unknown,
  place: PhonePlace | undefined,
  read: (text: string) => Read,
): readonly Datum[] {
  if (place === undefined) return [];
  const list = memberOf(answer, place.list);
  return (Array.isArray(list) ? list : []).map((element: unknown) => ({
    contact: read(`${areaCodeOf(element, place)}${textOf(memberOf(element, place.value))}`),
    word: place.basis === undefined ? null : textOf(memberOf(element, place.basis)),
  }));
}

function emailOf(text: string): Read {
  const email = parseEmail(text);
  return email.ok ? { kind: 'email', value: email.value.address } : null;
}

function phoneOf(text: string): Read {
  const phone = parsePhone(text);
  return phone.ok ? { kind: phone.value.kind, value: phone.value.e164 } : null;
}

const areaCodeOf = (element: unknown, { areaCode }: PhonePlace): string =>
  areaCode === undefined ? '' : textOf(memberOf(element, areaCode));

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** What stands at a path; undefined where nothing does. */
function memberOf(value: unknown, path: string): unknown {
  if (path === '') return value;
  return path.split('.').reduce<unknown>((inner, name) => {
    const isObject = typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name);
    return isObject ? Reflect.get(inner, name) : undefined;
  }, value);
}
