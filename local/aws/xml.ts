/** A tree of XML elements by name; a list repeats its element. */
export type XmlTree = {
  readonly [name: string]: string | number | boolean | XmlTree | readonly XmlTree[] | undefined;
};

/** Writes the elements of a tree, without any white space between them. Undefined values leave no element. */
export function xml(tree: XmlTree): string {
  return Object.entries(tree)
    .flatMap(([name, value]) => (isList(value) ? value : [value]).map((one) => element(name, one)))
    .join('');
}

function isList(value: XmlTree[string]): value is readonly XmlTree[] {
  return Array.isArray(value);
}

function element(name: string, value: XmlTree | string | number | boolean | undefined): string {
  if (value === undefined) return '';
  const content = typeof value === 'object' ? xml(value) : escapeXml(String(value));
  return `<${name}>${content}</${name}>`;
}

function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#xD;');
}
