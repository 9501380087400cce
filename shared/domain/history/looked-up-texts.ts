import type { FactOf } from './entry.ts';

/** What came of a question to a provider of contacts, in pt-BR. */
export const LOOKED_UP_TEXTS: Readonly<Record<FactOf<'contacts-looked-up'>['outcome'], string>> = {
  found: 'Vieram contatos novos.',
  'nothing-new': 'Não veio nada que já não se soubesse.',
  failed: 'O provedor não respondeu.',
  unreadable: 'A resposta não é a que a política do credor descreve.',
  denied: 'O provedor não aceitou a chave do credor.',
};
