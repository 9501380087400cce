const ACTORS: Readonly<Record<string, string>> = {
  system: 'Régua',
  debtor: 'Devedor',
  gateway: 'Gateway',
  registry: 'Órgão',
  channel: 'Canal',
  user: 'Equipe',
  import: 'Importação',
};
const ID_SHOWN = 8;

/** `Gateway sandbox`; of people and imports the beginning of the id, which is enough to tell them apart. */
export function actorText(actor: string): string {
  const [kind = '', id = ''] = actor.split(':');
  const isOpaque = kind === 'user' || kind === 'import';
  return `${ACTORS[kind] ?? kind} ${isOpaque ? id.slice(0, ID_SHOWN) : id}`.trimEnd();
}
