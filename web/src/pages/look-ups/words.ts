import type { BulkLookUpView, ProviderTrialResult } from '#events/api/enrichment.ts';

export const SCOPES: Readonly<Record<BulkLookUpView['scope'], string>> = {
  unreached: 'Quem nenhuma mensagem alcança',
  everybody: 'Todos os que devem',
};

export const STATUS: Readonly<Record<BulkLookUpView['status'], string>> = {
  running: 'Em andamento',
  done: 'Terminada',
  cancelled: 'Parada por alguém',
  'over-budget': 'Parou no limite de gasto',
  'provider-silent': 'Parou: o provedor não responde',
  'answers-unreadable': 'Parou: as respostas não são o que a política descreve',
  'key-denied': 'Parou: o provedor não aceita a chave',
  'provider-changed': 'Parou: o provedor foi trocado',
  failed: 'Falhou do nosso lado',
};

/** What came of a question by which a policy was tried. */
export const TRIED: Readonly<Record<ProviderTrialResult['outcome'], string>> = {
  read: 'A resposta foi lida.',
  unreadable: 'A resposta não é o que a política descreve: nada foi lido.',
  denied: 'O provedor não aceitou a chave.',
  failed: 'O provedor não respondeu à pergunta.',
};

export const LISTS: Readonly<Record<ProviderTrialResult['missing'][number], string>> = {
  emails: 'a lista de e-mails',
  phones: 'a lista de telefones',
};
