/** Who did something, as far as the record names somebody: an e-mail, or the opaque id of a person of the team. */
export function personText(who: string): string {
  const [kind, id = ''] = who.split(':');
  return kind === 'user' ? `pela equipe (${id.slice(0, 8)})` : `por ${who}`;
}
