import type { HookEndpoint } from '#shared/domain/hooks/hook-endpoints.ts';
import type { ToldFact } from '#shared/domain/hooks/hook-event.ts';
import type { UnreadEvent } from '#shared/domain/hooks/unread-event.ts';

export const KINDS: Readonly<Record<HookEndpoint['kind'], string>> = {
  push: 'Mandar a um endereço',
  pull: 'Guardar até que busquem',
  sandbox: 'Sistema simulado (teste)',
};

export const UNREAD: Readonly<Record<UnreadEvent['status'], string>> = {
  'to-fetch': 'a buscar',
  waiting: 'espera nova tentativa',
  'given-up': 'desistido',
};

export const FACTS: Readonly<Record<ToldFact | 'test', string>> = {
  'case-opened': 'Cobrança iniciada',
  'case-settled': 'Caso quitado',
  'case-reopened': 'Caso reaberto',
  'case-disputed': 'Dívida contestada',
  'dispute-closed': 'Contestação respondida',
  'debt-corrected': 'Dívida corrigida',
  'debt-withdrawn': 'Dívida retirada',
  'debt-returned': 'Dívida devolvida à cobrança',
  'message-sent': 'Mensagem enviada',
  'payment-applied': 'Pagamento',
  'payment-refunded': 'Estorno',
  'payment-charged-back': 'Chargeback',
  'chargeback-reversed': 'Chargeback revertido',
  'agreement-accepted': 'Acordo aceito',
  'agreement-fulfilled': 'Acordo cumprido',
  'agreement-reopened': 'Acordo cumprido reaberto',
  'agreement-broken': 'Acordo quebrado',
  'agreement-reinstated': 'Acordo restabelecido',
  'agreement-cancelled': 'Acordo cancelado',
  'promise-made': 'Promessa',
  'promise-kept': 'Promessa cumprida',
  'promise-broken': 'Promessa quebrada',
  'listing-filed': 'Negativação ou protesto',
  'listing-withdrawal-requested': 'Baixa de negativação pedida',
  'listing-withdrawn': 'Negativação baixada',
  'listing-cancelled': 'Negativação cancelada',
  'opted-out': 'Saiu de um canal',
  'opted-in': 'Voltou a um canal',
  'contact-added': 'Contato novo',
  'contact-disowned': 'Contato de outra pessoa',
  'address-noted': 'Endereço novo',
  'name-corrected': 'Nome corrigido',
  test: 'Teste',
};
