import { Context, type Emitter, type Liquid, toValue, toValueSync } from 'liquidjs';
import { TextRefused } from './liquid-complaint.ts';
import type { MessageFacts } from './template-facts.ts';

/** Turns of loops, tags and values that one text may take: the longest default text takes some three hundred. */
const STEPS_MAX = 20_000;
/** No message is longer; an e-mail of this size is cut by the inbox. */
const WRITTEN_LENGTH_MAX = 100_000;

/**
 * What a Liquid source says of these facts. Its work is counted and not timed: what is refused is refused on every machine, and
 * nothing that passed when it was published fails on a slow day.
 *
 * @throws an Error, with the place where Liquid knows it
 */
export function fillText(liquid: Liquid, source: string, facts: MessageFacts): string {
  const templates = liquid.parse(source);
  const context = new Context(facts, liquid.options, { sync: true }, { liquid });
  let steps = 0;
  // Liquid asks its clock here, once for each piece that it renders and each turn of a loop.
  context.renderLimit.check = () => {
    steps += 1;
    if (steps > STEPS_MAX) {
      throw new TextRefused(
        `o texto dá mais de ${STEPS_MAX} voltas; tire laços de dentro de laços, ou encurte-os`,
      );
    }
  };
  return String(toValueSync(liquid.renderer.renderTemplates(templates, context, boundedEmitter())));
}

function boundedEmitter(): Emitter {
  return {
    buffer: '',
    write(value: unknown) {
      this.buffer += written(value);
      if (this.buffer.length > WRITTEN_LENGTH_MAX) {
        throw new TextRefused(`o texto passa de ${WRITTEN_LENGTH_MAX} caracteres; encurte-o`);
      }
    },
  };
}

function written(value: unknown): string {
  const plain: unknown = toValue(value);
  if (Array.isArray(plain)) return plain.map(written).join('');
  switch (typeof plain) {
    case 'string':
      return plain;
    case 'number':
    case 'boolean':
      return String(plain);
    case 'object':
      if (plain !== null)
        throw new TextRefused('só se escreve uma palavra por vez, e não o grupo dela');
      return '';
    default:
      return '';
  }
}
