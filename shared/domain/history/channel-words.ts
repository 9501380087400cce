/**
 * What channels say of a message, in their own words, and the same in Portuguese.
 *
 * - SNS ("SMS delivery status logs") speaks in sentences, whose full stop comes and goes.
 * - AWS End User Messaging ("Event types for SMS, MMS and voice") and SES ("Event publishing") name states.
 * - WhatsApp (Cloud API, "Error codes") names a state, or a code with a title that changes.
 */
const WORDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'message has been accepted by phone carrier': 'a operadora aceitou a mensagem',
    'message has been accepted by phone': 'o aparelho recebeu a mensagem',
    'blocked as spam by phone carrier': 'a operadora bloqueou a mensagem como spam',
    'destination is on a blocked list': 'o número está numa lista de bloqueio',
    'invalid phone number': 'o número não existe',
    'message body is invalid': 'o texto não foi aceito',
    'phone carrier has blocked this message': 'a operadora bloqueou a mensagem',
    'phone carrier is currently unreachable/unavailable': 'a operadora está fora do ar',
    'phone has blocked sms': 'o aparelho bloqueia SMS',
    'phone is on a blocked list': 'o número está numa lista de bloqueio',
    'phone is currently unreachable/unavailable': 'o aparelho está desligado ou fora de área',
    'phone number is opted out': 'quem usa o número pediu para não receber',
    'this delivery would exceed max price': 'custaria mais que o preço máximo permitido',
    'unknown error attempting to reach phone': 'erro desconhecido ao tentar o aparelho',
    delivered: 'entregue',
    successful: 'aceita pela operadora',
    blocked: 'o número está bloqueado para mensagens',
    carrier_blocked: 'a operadora bloqueou a mensagem',
    carrier_unreachable: 'a operadora está fora do ar',
    invalid: 'o número não existe ou não recebe SMS',
    invalid_message: 'o texto não foi aceito',
    protect_blocked: 'bloqueada pela proteção da conta da AWS',
    spam: 'a operadora bloqueou a mensagem como spam',
    ttl_expired: 'o prazo para entregar acabou',
    unknown: 'a operadora não disse o que houve',
    unreachable: 'o aparelho está desligado ou fora de área',
    answered: 'atendida',
    completed: 'terminada',
    busy: 'ocupado',
    no_answer: 'ninguém atendeu',
    failed: 'falhou',
    delivery: 'o servidor de quem recebe aceitou a mensagem',
    open: 'aberta',
    click: 'um link foi aberto',
    reject: 'o SES recusou o conteúdo',
    'permanent/general': 'a caixa não aceita mensagens, e não vai aceitar',
    'permanent/noemail': 'o endereço não existe',
    'permanent/suppressed': 'o endereço está na lista de supressão do SES',
    'permanent/onaccountsuppressionlist': 'o endereço está na lista de supressão da conta',
    'transient/general': 'a caixa não aceitou agora',
    'transient/mailboxfull': 'a caixa está cheia',
    'transient/messagetoolarge': 'a mensagem é grande demais para a caixa',
    'transient/contentrejected': 'o servidor recusou o conteúdo',
    'transient/attachmentrejected': 'o servidor recusou um anexo',
    'undetermined/undetermined': 'o servidor devolveu sem dizer por quê',
    abuse: 'marcada como spam',
    complaint: 'marcada como indesejada',
    fraud: 'marcada como fraude',
    virus: 'marcada como vírus',
    'not-spam': 'marcada como não sendo spam',
    'auth-failure': 'falhou na autenticação do remetente',
    read: 'lida',
  }),
);

const WHATSAPP_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '131026': 'este telefone não tem WhatsApp, ou não recebe estas mensagens',
    '131047': 'passaram mais de 24 horas desde a última mensagem da pessoa',
    '131048': 'a Meta limitou os envios do número, por reclamações',
    '131049': 'a Meta não entregou, para que a pessoa não receba demais',
    '131050': 'a pessoa saiu das mensagens desta conta',
    '132001': 'o modelo não existe na Meta nesta língua',
    '132015': 'a Meta pausou o modelo',
    '132016': 'a Meta desativou o modelo',
  }),
);

/** The same in Portuguese, with the channel's own words kept beside it; its own words alone where nobody knows them. */
export function channelWords(detail: string): string {
  const own = detail.trim();
  const plain = own.replace(/\.$/, '').toLowerCase();
  const state = plain.replace(/^(?:text|voice)_/, '');
  const [code = ''] = own.split(' ');
  const known = WORDS.get(plain) ?? WORDS.get(state) ?? WHATSAPP_CODES.get(code);
  return known === undefined ? own : `${known} (“${own}”)`;
}
