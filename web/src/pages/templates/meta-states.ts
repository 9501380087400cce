/** What Meta does with a text so that nothing is sent with it, in the words of the console. */
export const META_STATES: Readonly<Record<string, string>> = {
  paused: 'Pausado pela Meta',
  disabled: 'Desativado pela Meta',
  rejected: 'Recusado pela Meta',
  pending_deletion: 'A ser apagado na Meta',
  deleted: 'Apagado na Meta',
  archived: 'Arquivado na Meta',
  locked: 'Travado pela Meta',
};
