/** Markup that is safe to send: made by `html`, so whatever was put into it is escaped. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Value = string | number | Html | readonly (Html | null)[] | null | undefined | false;

/**
 * Builds markup. Texts and numbers are escaped, other markup is taken as it is, nothing leaves nothing.
 * Attributes must stand in double quotes.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Value[]): Html {
  const markup = parts.reduce((before, part, index) => {
    return before + (index === 0 ? '' : markupOf(values[index - 1])) + part;
  }, '');
  return new Html(markup);
}

function markupOf(value: Value): string {
  if (value == null || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'string' || typeof value === 'number') return escapeText(String(value));
  return value.map(markupOf).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** An amount stays on one line, so its plain space becomes one that does not break. */
const escapeText = (text: string): string =>
  text
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '')
    .replace(/R\$ (?=\d)/g, 'R$\u00a0');
