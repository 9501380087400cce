type Word = {
  readonly meaning: string;
  /** Words of the debt exist only where the contact is confirmed. */
  readonly when: 'always' | 'confirmed';
};

/** The words that a template may use, for whoever writes one. Lists are reached by index or with `for`. */
export const TEMPLATE_WORDS: Readonly<Record<string, Word>> = {
  confirmado: { meaning: 'se quem lê já provou ser o devedor', when: 'always' },
  'credor.nome': { meaning: 'a marca do credor', when: 'always' },
  'credor.nome_curto': { meaning: 'o nome do credor em SMS', when: 'always' },
  'credor.razao_social': { meaning: 'a razão social (CDC art. 42-A)', when: 'always' },
  'credor.tipo_documento': { meaning: 'CPF ou CNPJ', when: 'always' },
  'credor.documento': { meaning: 'o CPF ou CNPJ do credor (CDC art. 42-A)', when: 'always' },
  'credor.endereco': { meaning: 'o endereço do credor (CDC art. 42-A)', when: 'always' },
  'credor.telefone': { meaning: 'o telefone de atendimento', when: 'always' },
  'credor.email': { meaning: 'o e-mail de atendimento', when: 'always' },
  'devedor.nome': { meaning: 'o primeiro nome, ou o nome da empresa', when: 'always' },
  'devedor.nome_curto': { meaning: 'a primeira palavra do nome, até 12 letras', when: 'always' },
  idioma: { meaning: 'a língua da mensagem, pt-BR ou en', when: 'always' },
  link: { meaning: 'a página do devedor', when: 'always' },
  descadastro: { meaning: 'a página para não receber mais', when: 'always' },
  dividas: { meaning: 'as dívidas de que a mensagem trata', when: 'confirmed' },
  'dividas.size': { meaning: 'quantas são', when: 'confirmed' },
  'dividas.descricao': { meaning: 'o que foi comprado', when: 'confirmed' },
  'dividas.vencimento': {
    meaning: 'o vencimento; escreva com | data ou | dia_mes',
    when: 'confirmed',
  },
  'dividas.dias_de_atraso': {
    meaning: 'dias de atraso, zero antes do vencimento',
    when: 'confirmed',
  },
  'dividas.valor_hoje': { meaning: 'o valor de hoje; escreva com | reais', when: 'confirmed' },
  total_hoje: { meaning: 'a soma de hoje; escreva com | reais', when: 'confirmed' },
  'acordo.total': {
    meaning: 'quanto o acordo soma, com juros; escreva com | reais',
    when: 'confirmed',
  },
  devolucao: {
    meaning:
      'o que o credor devolveu de um acordo ou de uma dívida e voltou a faltar, para testar se há: {% if devolucao %}',
    when: 'confirmed',
  },
  'devolucao.valor': {
    meaning: 'quanto foi devolvido, em centavos; zero quando uma dívida foi corrigida: use | reais',
    when: 'confirmed',
  },
  'devolucao.desde': {
    meaning:
      'quando foi devolvido pela primeira vez, o dia de devolucao.data se foi uma só: use | data',
    when: 'confirmed',
  },
  'devolucao.data': {
    meaning: 'quando foi devolvido pela última vez: use | data',
    when: 'confirmed',
  },
  'devolucao.falta': { meaning: 'quanto voltou a faltar por isso: use | reais', when: 'confirmed' },
  'devolucao.ate': {
    meaning: 'até quando se paga sem multa nem juros: use | data',
    when: 'confirmed',
  },
  'devolucao.cumprido': {
    meaning: 'se o acordo já tinha sido cumprido: o desconto é definitivo',
    when: 'confirmed',
  },
  'devolucao.depois': {
    meaning:
      'quanto vai faltar por isso quando o acordo estiver cumprido; zero quando não espera por acordo: use | reais',
    when: 'confirmed',
  },
  tolerancia: {
    meaning:
      'até quando pagar a parcela atrasada mantém o acordo: use | data; teste antes se há: {% if tolerancia %}',
    when: 'confirmed',
  },
  'acordo.parcelas': { meaning: 'em quantas vezes se paga, com a entrada', when: 'confirmed' },
  oferta: { meaning: 'se a mensagem traz uma oferta', when: 'confirmed' },
  'oferta.total': { meaning: 'quanto se paga pela oferta; escreva com | reais', when: 'confirmed' },
  'oferta.economia': {
    meaning: 'quanto se deixa de pagar, zero sem desconto; escreva com | reais',
    when: 'confirmed',
  },
  'oferta.parcelas': { meaning: 'em quantas parcelas, zero à vista', when: 'confirmed' },
  'oferta.valida_ate': { meaning: 'até quando vale; escreva com | data', when: 'confirmed' },
  'registro.tipo': {
    meaning: 'negativação ou protesto, nos avisos de registro',
    when: 'confirmed',
  },
  'registro.orgao': { meaning: 'onde a dívida pode ser registrada', when: 'confirmed' },
  'registro.dias': {
    meaning: 'quantos dias há para resolver depois de receber o aviso',
    when: 'confirmed',
  },
  'pagamento.valor': { meaning: 'o último pagamento; escreva com | reais', when: 'confirmed' },
  'pagamento.data': { meaning: 'o dia do último pagamento; escreva com | data', when: 'confirmed' },
};
