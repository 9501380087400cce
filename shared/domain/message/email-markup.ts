/** What an author's HTML may be made of: text, lists and tables. All else is no business of a message. */
const TAGS: ReadonlySet<string> = new Set(
  'a b blockquote br code div em h1 h2 h3 hr i li ol p s small span strong sub sup table tbody td tfoot th thead tr u ul'.split(
    ' ',
  ),
);
/** What an attribute may say; those of a tag alone stand behind it. */
const ATTRIBUTES: ReadonlyMap<string, RegExp> = new Map([
  ['class', /^[\w -]*$/],
  ['lang', /^[\w-]*$/],
  ['a href', /^(?:https?:\/\/|mailto:|tel:|\uE000)[^\s"'<>\uE001\uE002]*$/i],
  ['td colspan', /^\d{1,2}$/],
  ['td rowspan', /^\d{1,2}$/],
  ['th colspan', /^\d{1,2}$/],
  ['th scope', /^(?:col|row)$/],
  ['table role', /^presentation$/],
]);
/** With such a tag goes what stands in it, which nobody was to read. */
const SWALLOWED =
  /^<(script|style|title|head|textarea|noscript|noembed|noframes|iframe|object|svg|math|template|select|xmp)\b/i;

/** Stand for Liquid in HTML: a word of the list alone, another output, and a tag. */
export const LIQUID_MARKS = { word: '\uE000', output: '\uE001', tag: '\uE002' } as const;

/** Something in angle brackets that an e-mail may not have. */
export type StrayMarkup = {
  /** As it was written, cut short. */
  readonly found: string;
  readonly because: string;
};

/**
 * What in this HTML is not on the list, in the order in which it stands: scripts, forms, styles that hide, comments, and `<` that
 * opens nothing.
 *
 * @param html as its author wrote it, with `LIQUID_MARKS` for what is Liquid
 */
export const strayMarkup = (html: string): readonly StrayMarkup[] =>
  piecesOf(html).flatMap((piece) => {
    const because = piece.startsWith('<') ? whyStray(piece) : null;
    return because === null ? [] : [{ found: cutShort(piece), because }];
  });

/** The HTML with nothing that is not on the list. What was no tag is shown as it is; nothing that it may say is lost. */
export function cleanMarkup(html: string): string {
  const pieces = piecesOf(html);
  const unclosed = new Set<string>();
  let said = '';
  for (let at = 0; at < pieces.length; at += 1) {
    const piece = pieces[at] ?? '';
    if (!piece.startsWith('<') || whyStray(piece) === null) {
      said += piece;
      continue;
    }
    if (!/^<[a-z/!?]/i.test(piece) || !piece.endsWith('>')) {
      said += `&lt;${piece.slice(1)}`;
      continue;
    }
    const swallowed = SWALLOWED.exec(piece)?.[1]?.toLowerCase();
    if (swallowed === undefined || unclosed.has(swallowed)) continue;
    const end = pieces.findIndex(
      (other, place) => place > at && other.toLowerCase().startsWith(`</${swallowed}`),
    );
    if (end > at) at = end;
    else unclosed.add(swallowed);
  }
  return said;
}

const PIECE = /<[^<>]*>?|[^<]+/g;
const piecesOf = (html: string): readonly string[] => html.match(PIECE) ?? [];

const TAG = /^<(\/?)([a-z][a-z\d]*)((?:\s+[a-z-]+=(?:"[^"]*"|'[^']*'))*)\s*\/?>$/i;
const ATTRIBUTE = /([a-z-]+)=(?:"([^"]*)"|'([^']*)')/gi;

/** Why something that begins with `<` is not on the list, in pt-BR; null when it is. */
function whyStray(piece: string): string | null {
  if (piece.startsWith('<!')) return 'comentários não saem em mensagens; tire-o';
  if (!/^<\/?[a-z]/i.test(piece)) return 'não abre nada; escreva &lt;';
  if (!piece.endsWith('>')) return 'não é fechado por ">"; feche-o, ou escreva &lt;';
  const name = /^<\/?([a-z][a-z\d]*)/i.exec(piece)?.[1]?.toLowerCase() ?? '';
  if (!TAGS.has(name)) return `não cabe em uma mensagem; use só ${[...TAGS].join(', ')}`;
  const [, , , attributes = ''] = TAG.exec(piece) ?? [];
  if (!TAG.test(piece)) {
    return 'não se lê como uma etiqueta; escreva os atributos entre aspas, e o Liquid em volta dela';
  }
  for (const [, key = '', double, single] of attributes.matchAll(ATTRIBUTE)) {
    const attribute = key.toLowerCase();
    const allowed = ATTRIBUTES.get(attribute) ?? ATTRIBUTES.get(`${name} ${attribute}`);
    if (allowed === undefined) {
      return `não pode ter "${attribute}"; use só ${attributesOf(name).join(', ')}`;
    }
    if (!allowed.test(double ?? single ?? '')) {
      return attribute === 'href'
        ? 'leva a um endereço que não cabe; use {{ link }}, https://, mailto: ou tel:'
        : `não pode ter este "${attribute}"; tire-o`;
    }
  }
  return null;
}

const attributesOf = (tag: string): readonly string[] =>
  [...ATTRIBUTES.keys()].flatMap((key) => {
    const [first = '', second] = key.split(' ');
    if (second === undefined) return [first];
    return first === tag ? [second] : [];
  });

const FOUND_LENGTH_MAX = 60;
const cutShort = (piece: string): string => {
  const line = piece.split('\n')[0] ?? piece;
  return line.length > FOUND_LENGTH_MAX
    ? `${line.slice(0, FOUND_LENGTH_MAX).toWellFormed()}…`
    : line;
};
