import { gatewayText } from '#shared/domain/credor/gateway-text.ts';
import { capitalised } from './words.ts';

const ACTORS: Readonly<Record<string, string>> = {
  system: 'Régua',
  debtor: 'Devedor',
  registry: 'Órgão',
  channel: 'Canal',
  user: 'Equipe',
  import: 'Importação',
};
const ID_SHOWN = 8;

/** `PagBank`, `Canal email`; of people and imports the beginning of the id, which is enough to tell them apart. */
export function actorText(actor: string): string {
  const [kind = '', id = ''] = actor.split(':');
  if (kind === 'gateway') return capitalised(gatewayText(id));
  const isOpaque = kind === 'user' || kind === 'import';
  return `${ACTORS[kind] ?? kind} ${isOpaque ? id.slice(0, ID_SHOWN) : id}`.trimEnd();
}
