import type { DisputeMotive } from '#shared/domain/case/dispute.ts';
import type { LocalDate } from '#shared/domain/values/local-date.ts';
import { ANSWER_RULES } from './answer-rules.ts';
import { isMoreBesides } from './beside-leaving.ts';
import { timeAskedIn } from './callback-time.ts';
import { DOUBT_RULES } from './doubt-rules.ts';
import type { ReplyReason, UnderstoodReply } from './intent.ts';
import { OPT_OUT_RULES } from './opt-out-rules.ts';
import { plainWords } from './plain-words.ts';
import { type FoundPromise, promiseIn } from './promise-words.ts';
import type { DoubtRule, ReplyRule } from './rule.ts';

/** Whoever writes more has more to say than a rule can hear. */
const WORDS_MAX = 60;
const REASON_WORDS_MAX = 80;

/**
 * What a reply wants. Whoever may mean that they want no more messages is taken to mean it. Everything else must have one
 * reading and no doubt about it; the rest goes to a person.
 *
 * @param text as it came, without quoted text; any length
 * @param today the debtor's own day
 * @param ownName the sender's, where it is known whose the address is
 */
export function understandReply(text: string, today: LocalDate, ownName = ''): UnderstoodReply {
  const words = plainWords(text);
  if (!/[a-z0-9]/.test(words)) return toPerson([{ rule: 'vazio', words: '' }]);
  const wishes = foundIn(OPT_OUT_RULES, words);
  const doubts = foundIn(DOUBT_RULES, words);
  const isIn = (rules: typeof doubts, intent: Read): boolean =>
    rules.some((rule) => rule.doubts.some((doubted) => doubted === intent));
  const denials = doubts.filter(({ isDenial }) => isDenial);
  const matches = foundIn(ANSWER_RULES, words).filter(({ intent }) => !isIn(denials, intent));
  const promise = promiseIn(words, today);
  const intents = new Set<Read>(matches.map(({ intent }) => intent));
  if (promise !== null) intents.add('promise');
  if (wishes.length > 0) {
    const rest = withoutWishes(words);
    const isMore = isMoreBesides(rest, ownName);
    // Without the words with which they leave: `não me mandem mais que eu pago sexta` denies no Friday.
    return leaving(wishes, doubts, matches, promiseIn(rest, today), isMore);
  }
  const tells = ({ isCommon, doubts: doubted }: DoubtRule): boolean =>
    !isCommon || doubted.some((intent) => intents.has(intent));
  const because = [
    ...doubts.filter(tells).map(reasonOf),
    ...matches.map(reasonOf),
    ...(promise ? [reason(promise.rule, promise.words)] : []),
  ];
  const [only] = intents;
  if (only === undefined)
    return toPerson(because.length > 0 ? because : [reason('nada-conhecido', '')]);
  if (intents.size > 1) return toPerson([reason('varios-sentidos', ''), ...because]);
  if (isIn(doubts, only)) return toPerson(because);
  if (words.split(' ').length > WORDS_MAX) return toPerson([reason('texto-longo', ''), ...because]);
  if (promise !== null) {
    return 'date' in promise
      ? { intent: 'promise', date: promise.date, reasons: because }
      : toPerson(because);
  }
  return answer(only, matches, words, because, today);
}

type Read = ReplyRule['intent'] | 'promise';
type Found<Rule> = Rule & { readonly words: string };

const foundIn = <Rule extends { readonly pattern: RegExp }>(
  rules: readonly Rule[],
  words: string,
): readonly Found<Rule>[] =>
  rules.flatMap((rule) => {
    const found = rule.pattern.exec(words);
    return found ? [{ ...rule, words: found[0] }] : [];
  });

/** What they say but for the words with which they leave, each wherever it stands. */
function withoutWishes(words: string): string {
  // Plain words have no letters but single ones.
  const letters = words.split('');
  for (const { pattern } of OPT_OUT_RULES) {
    for (const found of words.matchAll(new RegExp(pattern, 'g'))) {
      letters.fill('.', found.index, found.index + found[0].length);
    }
  }
  return letters.join('').replace(/\.+/g, ' . ').replace(/ +/g, ' ').trim();
}

/** In doubt they leave; what else they say is a person's to read. */
function leaving(
  wishes: readonly Found<ReplyRule>[],
  doubts: readonly Found<DoubtRule>[],
  matches: readonly Found<ReplyRule>[],
  promise: FoundPromise | null,
  isMore: boolean,
): UnderstoodReply {
  const more = [
    ...wishes.filter(({ rule }) => rule === 'lgpd-apagar'),
    ...doubts.filter(({ isMore }) => isMore),
    ...matches.filter(({ intent }) => intent !== 'call-me'),
    ...(promise === null ? [] : [promise]),
  ];
  const unknown = isMore && more.length === 0 ? [reason('diz-mais', '')] : [];
  return {
    intent: 'opt-out',
    noCalls: wishes.some(({ words }) => OF_CALLS.test(words)),
    saysMore: isMore || more.length > 0,
    reasons: [...new Set([...wishes, ...more, ...unknown])].map(reasonOf),
  };
}

const OF_CALLS =
  /\b(?:lig(?:ar|arem|a|ue|uem|ando|acao|acoes)|telefon\w*|retorno|chamadas?|(?:contat|contact)\w*|call(?:s|ing)?|phon(?:e|ing)|ring(?:ing)?)\b/;

function answer(
  intent: Read,
  matches: readonly ReplyRule[],
  words: string,
  reasons: readonly ReplyReason[],
  today: LocalDate,
): UnderstoodReply {
  switch (intent) {
    case 'reported-paid':
      return { intent, motive: paidBy(words), reasons };
    case 'dispute': {
      const told = matches.map(({ motive }) => motive ?? 'outro');
      return { intent, motive: told.find((motive) => motive !== 'outro') ?? 'outro', reasons };
    }
    case 'wrong-person':
      return { intent, reasons };
    case 'call-me': {
      const at = timeAskedIn(words, today);
      if (at === 'unclear') return toPerson([reason('hora-incerta', ''), ...reasons]);
      return at === 'soon' ? { intent, reasons } : { intent, at, reasons };
    }
    case 'opt-out':
    case 'promise':
      return toPerson(reasons);
  }
}

/** How they paid, when they say one way. */
function paidBy(words: string): DisputeMotive {
  const ways = [
    [/\bboleto\b/, 'paguei-boleto'],
    [/\b(?:pix|ted|transferi|transferencia|deposito|depositei)\b/, 'paguei-pix'],
    [/\b(?:cartao|credito|debito)\b/, 'paguei-cartao'],
    [/\b(?:na loja|no caixa|na loterica|no balcao|pessoalmente)\b/, 'paguei-loja'],
  ] as const;
  const said = ways.filter(([pattern]) => pattern.test(words)).map(([, motive]) => motive);
  const [only] = said;
  return only !== undefined && said.length === 1 ? only : 'paguei-outro';
}

const reason = (rule: string, words: string): ReplyReason => ({
  rule,
  words: words.trim().slice(0, REASON_WORDS_MAX),
});
const reasonOf = ({ rule, words }: ReplyReason): ReplyReason => reason(rule, words);
const toPerson = (reasons: readonly ReplyReason[]): UnderstoodReply => ({
  intent: 'person',
  reasons,
});
