/** A part of a message, in the words that its reader sees; of HTML without its tags, and with the address behind each link. */
export type Shown = { readonly part: 'subject' | 'html' | 'text'; readonly words: string };

type Parts = {
  readonly kind: string;
  readonly text?: string | undefined;
  readonly subject?: string;
  readonly html?: string | undefined;
};

/** Everything that a reader of a message may see: programs show an e-mail's HTML or its text, and either stands for itself. */
export function shownWords({ kind, text = '', subject = '', html = '' }: Parts): readonly Shown[] {
  const plain = { part: 'text' as const, words: linesOf(text) };
  return kind === 'email'
    ? [
        { part: 'subject', words: linesOf(subject) },
        { part: 'html', words: wordsOfHtml(html) },
        plain,
      ]
    : [plain];
}

const wordsOfHtml = (html: string): string =>
  linesOf(
    html
      .replace(/<head>.*?<\/head>/s, '')
      .replaceAll(/\s+/g, ' ')
      .replaceAll(/<a [^>]*?href="([^"]*)"[^>]*>(.*?)<\/a>/g, '$2 $1')
      .replaceAll(/<\/(?:tr|p|div|h1)>/g, '\n')
      .replaceAll(/<[^>]*>/g, ' ')
      .replaceAll(/&(?:amp|lt|gt|quot|#39|#34);/g, (entity) => ENTITIES[entity] ?? entity),
  );

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#39;': "'",
};

/** Each line with single blanks, also where money has one that does not break. */
const linesOf = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n');

/** Words without the addresses of links, whose tokens spell anything. */
export const withoutLinks = (words: string): string =>
  words.replaceAll(/(?:https?:\/\/|mailto:)\S+/g, ' ');
