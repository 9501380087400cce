export type Forbidden = {
  readonly words: RegExp;
  readonly because: string;
  /** Whether it is what the notice of a listing has to say. */
  readonly inNotices?: true;
};

/** Patterns over lower case without accents. Each says why, in words that follow the quoted find. */
export const FORBIDDEN_WORDS: readonly Forbidden[] = [
  {
    words:
      /\b(?:acao judicial|medidas? (?:judicia\w+|legais|cabiveis)|na justica|processo judicial|processar voce|process\w+ contra voce|penhora\w*|bloque\w+ (?:d[aeo] )?(?:suas? |seus? )?(?:conta|bens|salario|cartao)|oficial de justica|mandado|execucao judicial|tribunal|juridico|sera processad\w+|(?:te|lhe) processar|process\w+ (?:se|caso) (?:nao|a)|advogad\w+|busca e apreensao|intimac\w+|antes das (?:proximas )?medidas)\b/,
    because: 'é ameaça de processo; uma mensagem de cobrança não ameaça (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:crimes?|criminos\w+|policia\w*|delegacia|pres[oa] (?:por|se)|prisao|cadeia|estelionat\w+|boletim de ocorrencia|fraude|golpista)\b/,
    because: 'trata dívida como crime, o que ela não é (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:negativ(?:ar|ado|ada|acao|aremos|ad\w+)|serasa|spc|scpc|boa vista|nome (?:ficar\w* )?sujo|(?:cpf|nome|credito) (?:\w+ ){0,2}(?:restrit\w+|bloquead\w+|com restric\w+)|restric\w+ (?:no|em|ao) (?:seu )?(?:cpf|nome|credito)|sujar (?:o )?(?:seu )?nome|cadastro\w* de inadimplentes|protest(?:o|ar|ado|ada|aremos|o em cartorio)|cartorio)\b/,
    because:
      'anuncia negativação ou protesto, que pedem aviso próprio e comprovado (CDC art. 43 §2º, Súmula 359 STJ)',
    inNotices: true,
  },
  {
    words:
      /\b(?:caloteir\w*|calote|inadimplente|mau pagador|devedor\w*|vergonha|vergonhos\w*|irresponsa\w+|desonest\w+|trapaceir\w+|picareta|ma[- ]fe|cara de pau|papelao|gente (?:seria|honesta|de bem)|quem e (?:honesto|serio|correto)|honre (?:seus|sua|com)|sem carater)\b/,
    because: 'expõe a pessoa ao ridículo ou a ofende (CDC art. 42)',
  },
  {
    words:
      /\b(?:sob pena|ou entao|caso contrario|do contrario|sofrer\w* (?:as )?(?:consequencias|sancoes)|consequencias|(?:vai|ira) se arrepender|sabemos onde|onde (?:voce )?mora|(?:ligar|escrever|cobrar) (?:todos os dias|todo dia|ate voce)|(?:ir|iremos|vamos) (?:ate )?(?:a )?(?:sua|na sua) casa|ultima chance|imediatamente|pague (?:agora|ja)|nao adianta (?:fugir|se esconder)|vamos atras)\b/,
    because: 'pressiona ou constrange; diga o que a pessoa pode fazer, sem ameaçar (CDC art. 42)',
  },
  {
    words:
      /\b(?:(?:seu|sua|seus|no seu|avisar (?:o|a)|contar (?:para|a)) (?:chefe|patrao|empregador|trabalho|empresa onde|vizinh\w+|famili\w+|parentes?|conjuge|marido|esposa|amigos|pais|colegas|filh\w+)|(?:aos?|para os|com os) (?:seus )?(?:colegas|vizinhos|amigos|parentes|familiares|filhos)|seus (?:pais|colegas|vizinhos|amigos|filhos|familiares)|redes sociais|facebook|instagram|a um (?:parente|amigo|familiar|vizinho))\b/,
    because: 'envolve outras pessoas na cobrança (CDC art. 42 e 71)',
  },
  {
    words: /!{2,}/,
    because: 'grita com quem lê; um ponto basta',
  },
];

/** Four words and more in capitals, as they were written. */
export const SHOUTING = /(?<![A-Za-zÀ-ÿ])[A-ZÀ-Ý]{3,}(?:[\s,.:!-]+[A-ZÀ-Ý]+){3,}(?![A-Za-zà-ÿ])/;

/** What tells a stranger that somebody owes. */
export const DEBT_WORDS =
  /\b(?:divid\w*|debit\w+|cobranca\w*|cobrar|pendenc\w+|pendente\w*|atras\w+|parcel\w+|prestac\w+|mensalidade\w*|fatura\w*|boleto\w*|pag(?:ar|ou|ue|amento|amentos|o|a)|quit\w+|venc(?:e|eu|em|ido|ida|idos|idas|imento|imentos)|em aberto|regulariz\w+|negoci\w+|acordo|juros|multa|pix|saldo|valor(?:es)? (?:devid\w+|de hoje)|financ(?:eir|iament)\w+)\b/;

/** An amount of money, however it is written. */
export const AMOUNT = /(?:R\$|\bBRL)\s*\d|\d+[.,]\d{2}\b(?!\d|[/-])|\b\d+\s+reais\b/i;
