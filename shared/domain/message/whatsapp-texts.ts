import * as z from 'zod';
import type { Language } from '#shared/domain/values/language.ts';
import { Instant } from '#shared/domain/values/zone.ts';

/** How Meta calls the languages that our texts are approved in. */
export const META_LANGUAGES: Readonly<Record<Language, string>> = { 'pt-BR': 'pt_BR', en: 'en' };

/** What every text here was handed in as. */
export const APPROVED_AS = 'utility';

/** States of a text in which Meta sends nothing with it (Cloud API, "message_template_status_update"). */
const RESTING: ReadonlySet<string> = new Set([
  'paused',
  'disabled',
  'rejected',
  'pending_deletion',
  'deleted',
  'archived',
  'locked',
]);

const CATEGORIES_MAX = 20;
const TEXTS_MAX = 500;

export const MetaText = z.object({
  /** Under which Meta approved it. */
  name: z.string().min(1).max(512),
  /** As Meta writes it: `pt_BR`. */
  language: z.string().min(1).max(20),
  /** The newest state that Meta told, in small letters; null while it told none. */
  status: z
    .object({ state: z.string().max(40), reason: z.string().max(200), at: Instant })
    .nullable(),
  /** What Meta charges it as from each moment on, oldest first; a move may be told a day ahead. */
  categories: z
    .array(z.object({ category: z.string().max(40), since: Instant }))
    .max(CATEGORIES_MAX),
  /** What somebody of the team has looked after since, with what they did. */
  done: z
    .array(z.object({ taskId: z.string(), note: z.string(), by: z.string().min(1), at: Instant }))
    .default([]),
});

/** What Meta told of the texts that it approved; those of which it told nothing are not here. */
export const WhatsAppTexts = z.object({ texts: z.array(MetaText).max(TEXTS_MAX) });
export type WhatsAppTexts = z.infer<typeof WhatsAppTexts>;
export const WHATSAPP_TEXTS_ID = 'account';
export const NOTHING_TOLD: WhatsAppTexts = { texts: [] };

/** One thing that Meta tells of a text. */
export type WhatsAppTextNews = { readonly name: string; readonly language: string } & (
  | {
      readonly kind: 'status';
      readonly state: string;
      readonly reason: string;
      readonly at: Instant;
    }
  | { readonly kind: 'category'; readonly category: string; readonly since: Instant }
);

type Named = { readonly name: string; readonly language: Language };

const isOf = ({ name, language }: Named) => {
  const meta = META_LANGUAGES[language];
  return (text: WhatsAppTexts['texts'][number]) => text.name === name && text.language === meta;
};

/** Whether Meta lets nothing be sent with this text now. */
export function rests({ texts }: WhatsAppTexts, named: Named): boolean {
  const text = texts.find(isOf(named));
  return text !== undefined && isRestingText(text);
}

/** The same of what Meta told of one. */
export const isRestingText = ({
  status,
}: Pick<WhatsAppTexts['texts'][number], 'status'>): boolean =>
  status !== null && RESTING.has(status.state);

export const someRest = ({ texts }: WhatsAppTexts): boolean => texts.some(isRestingText);

/** Whether Meta charges, or has told that it will charge, some text by another category than it was handed in as. */
export const someMoved = ({ texts }: WhatsAppTexts): boolean =>
  texts.some(({ categories }) => categories.some(({ category }) => category !== APPROVED_AS));

/** What Meta charges a message as that leaves with this text now. */
export const categoryOf = ({ texts }: WhatsAppTexts, named: Named, now: Instant): string =>
  texts.find(isOf(named))?.categories.findLast(({ since }) => since <= now)?.category ??
  APPROVED_AS;

/**
 * What is known of the texts once these news came. News come twice and in any order: an older state does not stand over a newer
 * one, and the same list back means that nothing is new.
 */
export function withNews(known: WhatsAppTexts, news: WhatsAppTextNews): WhatsAppTexts {
  const { name, language } = news;
  const found = known.texts.find((text) => text.name === name && text.language === language);
  const before = found ?? { name, language, status: null, categories: [], done: [] };
  const after = changedBy(before, news);
  if (after === before) return known;
  const others = known.texts.filter((text) => text !== found);
  return { texts: [...others, after].slice(-TEXTS_MAX) };
}

function changedBy(
  text: WhatsAppTexts['texts'][number],
  news: WhatsAppTextNews,
): WhatsAppTexts['texts'][number] {
  if (news.kind === 'status') {
    const { state, reason, at } = news;
    const isOld = text.status !== null && text.status.at >= at;
    return isOld ? text : { ...text, status: { state, reason, at } };
  }
  const { category, since } = news;
  const isKnown = text.categories.some((one) => one.since === since && one.category === category);
  if (isKnown) return text;
  const categories = [
    ...text.categories.filter((one) => one.since !== since),
    { category, since },
  ].toSorted((a, b) => (a.since < b.since ? -1 : 1));
  return { ...text, categories: categories.slice(-CATEGORIES_MAX) };
}

/** Whether somebody of the team has to know: nothing is sent with the text, or it costs something else. */
export const concernsTeam = (news: WhatsAppTextNews): boolean =>
  news.kind === 'status' ? RESTING.has(news.state) : news.category !== APPROVED_AS;
