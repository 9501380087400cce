import { unescaped } from '#shared/domain/import/sheet-cell.ts';
import { readXml } from './read-xml.ts';
import { spillTexts, type SpilledTexts } from './spilled-texts.ts';

/** The texts that cells share, by their number, however many there are. To be closed by whoever asked. */
export async function readSharedTexts(xml: AsyncIterable<string> | null): Promise<SpilledTexts> {
  const texts = spillTexts();
  const part = textParts();
  try {
    for await (const _ of readXml(xml ?? nothing(), {
      open: part.open,
      text: part.text,
      close(name) {
        part.close(name);
        if (name === 'si') texts.add(unescaped(part.take()));
      },
    }));
    return texts;
  } catch (error) {
    texts.close();
    throw error;
  }
}

async function* nothing(): AsyncGenerator<string> {
  yield '<sst/>';
}

/** Gathers a text that may be in several pieces (`r`), each in `t`, without how it is pronounced (`rPh`). */
export function textParts() {
  let gathered = '';
  let isText = false;
  let isPhonetic = false;
  return {
    open(name: string): void {
      if (name === 't') isText = true;
      if (name === 'rPh') isPhonetic = true;
    },
    close(name: string): void {
      if (name === 't') isText = false;
      if (name === 'rPh') isPhonetic = false;
    },
    text(text: string): void {
      if (isText && !isPhonetic) gathered += text;
    },
    take(): string {
      const taken = gathered;
      gathered = '';
      return taken;
    },
  };
}
