import { SaxesParser } from 'saxes';
import { UnreadableSheet } from './unreadable-sheet.ts';

/** How much may come without a tag; a cell has 32,767 characters at most. */
const TAGLESS_MAX = 1_000_000;

export type XmlHandlers = {
  /** @param name without its prefix: programs write `row` or `x:row` */
  readonly open: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
};

/**
 * Reads XML as it comes, at a memory that does not grow with it, and yields after each piece of it, so that what the handlers
 * gathered can be taken.
 *
 * @throws where it is no XML
 */
export async function* readXml(
  texts: AsyncIterable<string>,
  { open, close, text }: XmlHandlers,
): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let tagless = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    tagless = 0;
    open(local(name), attributes);
  });
  parser.on('closetag', ({ name }) => {
    tagless = 0;
    close?.(local(name));
  });
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for await (const piece of texts) {
    parser.write(piece);
    tagless += piece.length;
    if (tagless > TAGLESS_MAX) throw new UnreadableSheet('Uma célula da planilha não tem fim.');
    yield;
  }
  parser.close();
  yield;
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
