import { TagToken, Tokenizer, TokenKind, type TopLevelToken } from 'liquidjs';
import { TEMPLATE_WORDS } from './template-words.ts';

/** The words of a text as its author wrote them, whatever branches they stand in. */
type WrittenWords = {
  readonly toAll: string;
  /** Those that somebody who has not said who they are may come to read. */
  readonly toStrangers: string;
  /** What of the debt is filled in anywhere. Conditions may ask for it, since they say nothing. */
  readonly factsOfDebt: readonly string[];
};

/** A block that is open. */
type Block = {
  readonly name: string;
  /** What its first branch asks. */
  readonly asked: string;
  /** Whether the branch that is read now is only for whoever is confirmed. */
  isConfirmed: boolean;
};

const BLOCKS = new Set(['if', 'unless', 'case', 'for']);

/**
 * Reads a text without filling it, since no sample takes every branch: one for a single credor, or for the hundredth day, is sent as
 * well. Only `{% if confirmado %}`, and the `else` of `{% unless confirmado %}`, hold words back from strangers.
 */
export function writtenWords(source: string): WrittenWords {
  const blocks: Block[] = [];
  const canHold = !NAMES_CONFIRMED_ANEW.test(source);
  let isComment = false;
  let toAll = '';
  let toStrangers = '';
  const factsOfDebt = new Set<string>();
  for (const token of new Tokenizer(source).readTopLevelTokens()) {
    const tag = token instanceof TagToken ? token : null;
    if (isComment) {
      isComment = tag?.name !== 'endcomment';
      continue;
    }
    isComment = tag?.name === 'comment';
    if (tag) enter(blocks, tag);
    if (fills(token)) for (const fact of factsIn(token.getText())) factsOfDebt.add(fact);
    const said = saidBy(token);
    const isHeld = canHold && blocks.some(({ isConfirmed }) => isConfirmed);
    toAll += said;
    toStrangers += isHeld ? ' ' : said;
  }
  return { toAll, toStrangers, factsOfDebt: [...factsOfDebt] };
}

const FILLING_TAGS = new Set(['assign', 'for']);

const fills = (token: TopLevelToken): boolean =>
  token instanceof TagToken ? FILLING_TAGS.has(token.name) : token.kind === TokenKind.Output;

/** Words in quotation marks are words too, but for those that a condition compares with. */
function saidBy(token: TopLevelToken): string {
  const liquid = token.getText();
  if (token instanceof TagToken) return fills(token) ? ` ${quotedIn(liquid).join(' ')} ` : ' ';
  if (token.kind !== TokenKind.Output) return liquid;
  const number = NUMBER.exec(liquid)?.[1];
  if (/\|\s*reais\b/.test(liquid) && factsIn(liquid).length === 0) return `R$ ${number ?? 0}`;
  const quoted = quotedIn(liquid);
  return quoted.length > 0 ? quoted.join(' ') : (number ?? ' ');
}

const QUOTED = /"[^"]*"|'[^']*'/g;
const quotedIn = (liquid: string): readonly string[] =>
  (liquid.match(QUOTED) ?? []).map((quoted) => quoted.slice(1, -1));

/** `{{ 89.90 }}` or `{{ 8990 | reais }}`; `{{1}}` is a variable of WhatsApp. */
const NUMBER = /^\{\{-?\s*(\d+\.\d+|\d+(?=\s*\|))/;

const FACTS_OF_DEBT = new Set(
  Object.entries(TEMPLATE_WORDS).flatMap(([path, { when }]) =>
    when === 'confirmed' ? path.split('.').slice(0, 1) : [],
  ),
);

const factsIn = (liquid: string): readonly string[] =>
  (liquid.replace(QUOTED, ' ').match(/(?<![\w.])[a-z_]\w*/g) ?? []).filter((word) =>
    FACTS_OF_DEBT.has(word),
  );

/** Whoever gives the word another meaning is not protected by it. */
const NAMES_CONFIRMED_ANEW = /\{%-?\s*(?:assign|for)\s+confirmado\b/;

function enter(blocks: Block[], { name, args }: TagToken): void {
  const open = blocks.at(-1);
  if (BLOCKS.has(name)) {
    blocks.push({ name, asked: args, isConfirmed: name === 'if' && asksConfirmed(args) });
  } else if (open && name === `end${open.name}`) {
    blocks.pop();
  } else if (open && (name === 'elsif' || name === 'else')) {
    const isRest = open.name === 'unless' && open.asked.trim() === 'confirmado';
    open.isConfirmed = isRest || (name === 'elsif' && asksConfirmed(args));
  }
}

/** `confirmado`, or that and more; with an `or` or a filter it may be something else. */
const asksConfirmed = (condition: string): boolean =>
  /^\s*confirmado\s*(?:$|and\s)/.test(condition) && !/\bor\b|\|/.test(condition);
