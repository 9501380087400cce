import { TagToken, Tokenizer, TokenKind, type TopLevelToken } from 'liquidjs';
import { plainText } from '#shared/domain/values/plain-text.ts';
import { LIQUID_MARKS, strayMarkup } from './email-markup.ts';
import type { LegalFinding } from './word-lint.ts';

/**
 * What an author's HTML may not be made of, whatever branch it stands in: it could hide what the law wants said, ask for data, or
 * run.
 */
export const markupFindings = (field: string, source: string): readonly LegalFinding[] =>
  strayMarkup(marked(source)).map(({ found, because }) => {
    const [start = ''] = found.split(/[…\uE000-\uE002]/);
    return {
      field,
      words: plainText(start),
      detail: `"${found.replace(/[\uE000-\uE002]/g, '{…}')}" ${because}`,
    };
  });

/** The HTML with a mark in place of each piece of Liquid, since its words are no markup. */
function marked(source: string): string {
  let isComment = false;
  let html = '';
  for (const token of new Tokenizer(source).readTopLevelTokens()) {
    const name = token instanceof TagToken ? token.name : null;
    if (!isComment) html += markOf(token);
    isComment = isComment ? name !== 'endcomment' : name === 'comment';
  }
  return html;
}

function markOf(token: TopLevelToken): string {
  if (token instanceof TagToken) return LIQUID_MARKS.tag;
  const liquid = token.getText();
  if (token.kind !== TokenKind.Output) return liquid;
  return /^\{\{-?\s*[a-z_][\w.]*\s*-?\}\}$/.test(liquid) ? LIQUID_MARKS.word : LIQUID_MARKS.output;
}
