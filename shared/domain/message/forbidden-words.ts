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
      /\b(?:acao judicial|medidas? (?:judicia\w+|legais|cabiveis)|na justica|processo judicial|processar voce|process\w+ contra voce|penhora\w*|bloque\w+ (?:d[aeo]s? )?(?:suas? |seus? )?(?:contas?|bens|salario|cartao)|oficial de justica|mandado|execucao judicial|tribunal|juridico|sera processad\w+|(?:te|lhe) processar|process\w+ (?:se|caso) (?:nao|a)|advogad\w+|busca e apreensao|intimac\w+|antes das (?:proximas )?medidas|(?:extra ?|extra-)?judicia\w+|ajuiz\w+|advocacia|mov\w+ (?:uma )?acao|antes d[oa] (?:processo|acao|justica|execucao)|(?:carro|veiculo|moto|imovel|casa|bem|bens) (?:\w+ ){0,3}(?:recolhid|apreendid|tomad|retomad|penhorad)\w+|(?:no|em) seu salario|(?:cnh|habilitacao|passaporte) (?:\w+ ){0,3}(?:suspens|bloquead|apreendid|cassad)\w+|entr\w+ com (?:uma |a )?acao|acao (?:contra|de cobranca)|processo contra|seu processo(?! (?:de|seletivo))|processo n?[o0]?\.? ?\d{2,}|com a justica|(?:evit\w+|sem|antes d\w+|novas) (?:\w+ )?medidas|acionar (?:voce|a justica)|juiza?|forum da|vara civel|leil(?:ao|oes|oad\w+|oar)|apreen(?:d\w+|sao)|arrest(?:o|ad\w+)|(?:tom|retom)\w+ (?:d?[oa] )?(?:seu |sua )?(?:carro|veiculo|moto|imovel|casa|bens?)|per(?:der\w*|ca\w*|de) (?:o |a |os )?(?:seus? |sua )?(?:carro|veiculo|moto|imovel|casa|bens)|(?:contas?|salario|beneficio|aposentadoria) (?:bancarias? )?(?:\w+ ){0,2}(?:bloquead\w+|congelad\w+|descontad\w+|retid\w+)|(?:descont|ret)\w+ (?:d[oa]|no|em) seu salario|(?:tom|adot)(?:aremos|armos|ar|ando) (?:\w+ ){0,2}providencias|providencias (?:cabiveis|legais|mais)|medidas (?:mais )?(?:duras|severas|drasticas|energicas)|contencioso|(?:pel[oa]s?|por) (?:vias?|meios?) (?:legais|legal|judicia\w+)|(?:debito|divida|contrato|titulo|conta) (?:\w+ ){0,2}executad[oa]|despej(?:o|ad[oa]s?|ar|aremos)|perder\w* (?:a )?guarda|(?:pix|whatsapp) (?:\w+ ){0,2}bloquead\w+)\b/,
    because: 'é ameaça de processo; uma mensagem de cobrança não ameaça (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:crimes?|criminos\w+|policia\w*|delegacia|pres[oa] (?:por|se)|(?:ser|sera|seria|ficar|ficara|acabar|acabara) pres[oa]|prisao|cadeia|estelionat\w+|boletim de ocorrencia|fraude|golpista|apropriacao indebita|antecedentes|denunci(?:ar voce|aremos|ad[oa])|inquerito|delegad[oa])\b/,
    because: 'trata dívida como crime, o que ela não é (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:negativ(?:ar|ado|ada|acao|aremos|ad\w+)|serasa|spc|scpc|boa vista|nome (?:ficar\w* )?sujo|(?:cpf|nome|credito) (?:\w+ ){0,2}(?:restrit\w+|bloquead\w+|com restric\w+)|restric\w+ (?:no|em|ao) (?:seu )?(?:cpf|nome|credito)|sujar (?:o )?(?:seu )?nome|cadastro\w* de inadimplentes|s\.? ?p\.? ?c\b|s[ .-]e[ .-]r[ .-]a[ .-]s[ .-]a|protecao (?:ao|do) credito|restricao (?:ao|de) credito|(?:orgaos?|bureaus?|biros?) de credito|lista (?:negra|de (?:devedores|inadimpl\w+))|(?:cadastro|registro) negativo|bureau\w*|quod|divida ativa|com restric\w+|(?:sem|perd\w+ (?:o )?(?:seu )?) ?credito|credito na praca|nome (?:\w+ ){0,2}suj[oa]|suj\w+ (?:o )?(?:seu )?nome|cpf (?:\w+ ){0,3}(?:cancelad\w+|suspens\w+|irregular)|(?:cancel|suspen)\w+ (?:d?o )?(?:seu )?cpf|(?:nome|cpf) (?:\w+ ){0,3}(?:em|no|nos|na|nas|ao|aos|a) (?:\w+ ){0,2}(?:cadastro\w*|orgaos?|listas?|bureau\w*|biros?|banco de dados)|apontament\w+ (?:no|em) (?:seu )?(?:nome|cpf)|score (?:\w+ ){0,3}(?:cair|cai|caira|baixar|despencar|prejudicad\w+)|protest(?:o|ar|ado|ada|aremos|o em cartorio)|cartorio|orgaos? de protecao|cadastros? de inadimpl\w+|(?:cpf|nome) (?:\w+ ){0,2}negativ[oa]|(?:nome|cpf) (?:sera|vai ser|pode ser|podera ser) (?:\w+ )?(?:incluid|inscrit|registrad|lancad)\w+|(?:pendencia|problema|irregularidade)s? (?:\w+ )?(?:no|em|com o) (?:seu )?(?:cpf|nome)|cpf (?:\w+ ){0,2}com (?:problema|pendencia)s?|credito (?:\w+ ){0,2}(?:afetad|prejudicad|comprometid|cortad)\w+|evit\w+ (?:\w+ )?restric\w+|(?:conseguir\w*|ter|tera|dar\w*) (?:mais )?credito em (?:lugar|loja|banco)|empresas? de protecao|nome ruim|(?:seu |o )credito (?:\w+ )?(?:acab|esgot|termin)(?:ou|ara|a)|nunca mais (?:\w+ ){0,3}(?:comprar|parcelar|ter credito)|score (?:\w+ ){0,2}baix[oa])\b/,
    because:
      'anuncia negativação ou protesto, que pedem aviso próprio e comprovado (CDC art. 43 §2º, Súmula 359 STJ)',
    inNotices: true,
  },
  {
    words:
      /\b(?:caloteir\w*|calote|inadimplente|ma[ul]s? pagador\w*|constrang\w+|humilh\w+|vagabund\w+|safad\w+|mentiros\w+|sem palavra|falta de (?:carater|palavra|honestidade)|(?:seja|vire) (?:homem|mulher|gente|adulto|honest\w+|responsavel|seri\w+)|se voce (?:e|fosse) (?:homem|honest\w+|gente)|nome na praca|que feio|feio nao pagar|devedor\w*|vergonha|vergonhos\w*|irresponsa\w+|desonest\w+|trapaceir\w+|picareta|ma[- ]fe|cara de pau|papelao|gente (?:seria|honesta|de bem)|quem e (?:honesto|serio|correto)|honre (?:seus|sua|com)|sem carater|(?:cumpr|honr)(?:a|e|ar|ir|em) (?:com )?(?:a )?sua palavra|nao merec\w+ (?:\w+ )?confianca|quem deve,? (?:tem (?:que|de) pagar|paga)|nao tem palavra|mau(?:s)? clientes?|(?:pare|parem|deixe) de enrola\w+|enrolac\w+|o que e dos outros|pague o que (?:voce )?deve)\b/,
    because: 'expõe a pessoa ao ridículo ou a ofende (CDC art. 42)',
  },
  {
    words:
      /\b(?:sob pena|ou entao|caso contrario|do contrario|sofrer\w* (?:as )?(?:consequencias|sancoes)|consequencias|(?:vai|ira) se arrepender|sabemos onde|onde (?:voce )?mora|(?:ligar|escrever|cobrar) (?:todos os dias|todo dia|ate voce)|(?:ir|iremos|vamos) (?:ate )?(?:a )?(?:sua|na sua) casa|ultima chance|imediatamente|pague (?:agora|ja)|nao adianta (?:fugir|se esconder)|vamos atras|cobrador\w*|(?:nao|pare de|parar de) fug\w+|nao se escond\w+|evit\w+ (?:\w+ )?(?:problemas maiores|transtornos|aborrecimentos|complicacoes|dor(?:es)? de cabeca)|(?:tem|resta\w*) (?:apenas |so )?\d+ horas|(?:mand|envi)\w+ (?:um|uma|o) (?:oficial|representante|fiscal|viatura)|visita domiciliar|(?:agendamos|marcamos|faremos|agendaremos) (?:uma )?visita|cobranca (?:na|em) (?:sua )?(?:porta|casa)|(?:a|na|em|ate) sua (?:residencia|porta)|(?:pass|bat|compare|visit|apare)\w* (?:pessoalmente |ate |n?a |em ){0,3}(?:sua |tua )(?:casa|residencia|porta)|(?:na|a) sua porta|(?:visitar\w*|procurar\w*) voce|equipe (?:\w+ ){0,2}(?:na|ate) sua|nao nos (?:obrigue|force|faca)|(?:seu tempo|sua chance|o prazo da paciencia) (?:acabou|esgotou)|voce foi avisad\w+|estamos de olho|(?:vai|ira) (?:pagar|sair|custar) caro|sem parar|ate (?:voce )?pagar|sem mais avisos?|ultim[ao] (?:aviso|notificacao)|aviso final|voce (?:so )?tem (?:apenas |so )?\d+ ?h(?:rs?|s)?|prazo final (?:e )?hoje|(?:corte|cortar\w*|cortad\w+) (?:d?[oa]s? )?(?:seus? |suas? )?(?:servicos?|luz|agua|energia|internet|fornecimento)|bolsa familia (?:\w+ ){0,2}(?:suspens|cortad|cancelad|bloquead)\w+|(?:beneficio|aposentadoria|pensao|auxilio) (?:d[oa] (?:inss|governo) )?(?:\w+ ){0,2}(?:suspens|cortad|cancelad)\w+|recebera (?:uma |a )?(?:nossa )?visita|(?:vamos|iremos) ate (?:o )?seu endereco|sabemos (?:o )?seu endereco|(?:mand|envi)\w+ (?:um|o) motoboy|visita-l[oa]|estaremos ai|respondera por (?:isso|isto|seus atos)|voce (?:so )?tem (?:apenas |so )?ate as \d{1,2}(?:h\w*)?|ultima oportunidade|ultima tentativa|temos (?:o )?seu endereco|so falta voce|(?:mand|envi)\w+ alguem (?:ai|ate|a sua|na sua|para cobrar)|(?:nao|pare de) (?:nos )?(?:ignor|finj|fing)\w+|sabemos que (?:voce )?(?:leu|viu|recebeu|pode|tem dinheiro)|insist\w+ (?:\w+ )?todos os dias|(?:servicos?|luz|agua|energia|internet|fornecimento|linha|celular|telefone|aparelho) (?:\w+ ){0,2}(?:cortad|bloquead|suspens|desligad)[oa]s?|per(?:der\w*|ca\w*|de) (?:o |seu )+(?:emprego|trabalho))\b/,
    because: 'pressiona ou constrange; diga o que a pessoa pode fazer, sem ameaçar (CDC art. 42)',
  },
  {
    words:
      /\b(?:(?<!\b(?:escola|mensalidades?|curso|matricula|aulas?|colegio) d[oa]s? )(?:seu|sua|seus|no seu|avisar (?:o|a)|contar (?:para|a)) (?:chefe|patrao|empregador|trabalho|empresa onde|vizinh\w+|famili\w+|parentes?|conjuge|marido|esposa|amigos|pais|colegas|filh\w+)|(?:aos?|para os|com os) (?:seus )?(?:colegas|vizinhos|amigos|parentes|familiares|filhos)|seus (?:pais|colegas|vizinhos|amigos|filhos|familiares)|(?:fal|convers|lig|avis|cont|procur|comunic|inform)(?:ar|aremos|arei) (?:com |para |pra |n[oa]s? |ao?s? |os? ){0,3}(?:seus? |suas? )?(?:mae|pai|pais|irma\w?|irmaos|sindic\w+|porteir\w+|vizinh\w+|sogr\w+|namorad\w+|avos?|tios?|tias?|rh|recursos humanos|chefe|patrao|empregador)|(?:a |com |para )?(?:sua mae|seu pai|seus? irma\w+|sua irma|seu sindico|seu porteiro|sua sogra|seu sogro)|(?:public|divulg|exp|post|espalh|mostr)\w+ (?:o |a |d[oa] )?(?:seu |sua )(?:nome|foto|divida|situacao|cpf)|(?:seu )?nome (?:\w+ ){0,2}(?:publicad|divulgad|expost)\w+|todo(?:s| mundo) (?:\w+ ){0,2}sab(?:er|era|erao)|(?:cobr|acion|avis)\w+ (?:d?[oe]s? |ao?s? )?(?:seus? )?(?:avalista|fiador)\w*|(?:avalista|fiador)\w* (?:\w+ ){0,2}(?:cobrad|acionad|avisad)\w+|(?:cobr|lig|procur|v)(?:ar|aremos|amos|a|ai|ir|isitar) (?:voce )?(?:n[ao]|para|pra) (?:a |o )?(?:sua |seu )(?:empresa|trabalho|servico|emprego)|redes sociais|facebook|instagram|tiktok|linkedin|grupo d[oe] (?:whatsapp|condominio|bairro|familia)|a um (?:parente|amigo|familiar|vizinho)|(?:condominio|predio|bairro|vizinhanca|familia|igreja|rua|cidade) (?:tod[oa] |inteir[oa] )?(?:vai|ira|vao) saber|seu (?:pastor|padre)|(?:vizinh\w+|colegas|parentes|amigos|familia|todos) (?:ficar(?:ao|a)|vao ficar|vai ficar) sabendo|(?:os |as |a )?(?:seus|suas) (?:contatos|referencias)|n?o mural)\b/,
    because: 'envolve outras pessoas na cobrança (CDC art. 42 e 71)',
  },
  {
    words:
      /\b(?:(?:alun[oa]|filh[oa]) (?:\w+ ){0,3}(?:impedid|proibid|barrad|expuls)[oa]|(?:alun[oa]|filh[oa]) (?:\w+ ){0,2}fora d[ae] (?:sala|aula|escola)|nao (?:podera|vai poder) (?:fazer (?:as? )?provas?|assistir|frequentar|entrar n[ao] (?:escola|sala|aula|colegio|faculdade))|matricula (?:\w+ ){0,2}(?:cancelad|trancad|suspens)a|(?:historico|diploma|boletim|certificado) (?:\w+ ){0,2}nao (?:sera|vai ser|sera o) (?:entregue|emitid[oa]|liberad[oa])|nao sera permitida a entrada|(?:provas?|diploma|historico|documentos?) (?:\w+ ){0,2}retid[oa]s?)\b/,
    because:
      'anuncia ao aluno o que a lei proíbe por falta de pagamento (Lei 9.870 art. 6º; CDC art. 42)',
  },
  {
    words:
      /\b(?:(?:aqui e|somos|falo|falamos|em nome|a mando|a servico|mensagem|aviso|comunicado|notificacao|ordem|departamento|setor) (?:oficial )?(?:d[aoe] |o |a )?(?:receita(?: federal)?|poder judiciario|justica|ministerio publico|procon|banco central|bacen|governo|inss|detran|prefeitura|estado|oficial de justica|policia))\b/,
    because: 'finge ser uma autoridade; quem cobra diz quem é (CDC art. 42-A e 71)',
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
  /\b(?:divid\w*|debit\w+|cobranca\w*|cobrar|cobrad\w+|devedor\w*|inadimpl\w+|devend\w+|pendenc\w+|pendente\w*|atras\w+|parcel\w+|prestac\w+|mensalidade\w*|fatura\w*|boleto\w*|carnes?|crediari\w+|emprestim\w+|consignad\w+|duplicata\w*|promissoria\w*|(?:segunda|2[aª]) via|codigo de barras|linha digitavel|pag(?:ar|ou|ue|amento|amentos|o|a)|quit\w+|venc(?:e|eu|em|er|era|erao|eram|endo|ido|ida|idos|idas|imento|imentos)|em aberto|regulariz\w+|(?:re)?negoci\w+|acordos?|juros|multas?|encargos?|mora|pix|saldos?|reais|descontos?|abatiment\w+|(?:limp\w+|recuper\w+) (?:o )?seu nome|nome limpo|recuperacao de credito|spc|serasa|negativ\w+|protest\w+|% off|cheque especial|rotativo|liquidar|liquidacao|valor(?:es)? (?:devid\w+|de hoje)|financ(?:eir|iament)\w+|voce deve(?= *[.,!?]|$)|contrato (?:\w+ ){0,2}irregular|valor(?:es)? a (?:receber|acertar|pagar)|acert\w+ (?:a |de )?(?:sua )?situacao|deve a?o? ?(?:loja|escola|colegio|faculdade|clinica|empresa|banco|credor)|limp\w+ (?:o )?(?:seu )?nome|acert\w+ (?:as |a |suas? )*contas?|(?:ficar|fique) em dia|em dia conosco|cheques? (?:devolvid\w+|sem fundos?)|sem fundos?|refinanci\w+|desenrola|(?:em|ate) \d{1,2} ?(?:x|vezes)|\d{1,2} ?(?:x|vezes) sem|mil e (?:duz|trez|quatroc|quinh|seisc|setec|oitoc|novec)ent[oa]s|honorarios|feirao|amortiz\w+)\b/;

/** An amount of money, however it is written. */
export const AMOUNT = /(?:R\$|\bBRL)\s*\d|\d+[.,]\d{2}\b(?!\d|[/-])|\b\d+\s+reais\b/i;
