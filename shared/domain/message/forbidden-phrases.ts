import { type Forbidden, REASONS } from './forbidden-reasons.ts';

/** One pattern of several ways to say a thing, as whole words over lower case without accents. */
export const anyOf = (...ways: readonly RegExp[]): RegExp =>
  new RegExp(`\\b(?:${ways.map(({ source }) => source).join('|')})\\b`);

/** What somebody lives on, which no collector may touch. */
const LIVING =
  /(?:salarios?|benefici[oa]s?|aposentadorias?|pensao|pensoes|auxilios?(?:[- ]\w+)?|bolsa[- ]familia|bpc|loas|inss|fgts|pis|13o|13(?= salario)|decimo terceiro|seguro[- ]desemprego|restituicao|contracheque|holerite|vale[- ](?:alimentacao|refeicao|transporte)|renda)/
    .source;
const TAKEN =
  /(?:bloque|suspen|cort|cancel|ret[ei]|descontad|descontar|penhor|confisc|congel|trav|prend|pres[oa]|tom[ae]|perder|perca|perdera|some\b|sumir)\w*/
    .source;
const SERVICES =
  /(?:luz|agua|energia|internet|gas|linha|telefone|celular|aparelho|servicos?|fornecimento|sinal|chip)/
    .source;
const STATE =
  /(?:receita(?: federal)?|banco central|bacen|inss|detran|ministerio (?:publico|do trabalho)|policia federal|governo|prefeitura|sus|caixa|estado)/
    .source;

/**
 * How collectors say in other words what the plain ones of `FORBIDDEN_WORDS` say: each line is one turn. Written of families of
 * words, so that the next way to say it is caught as well.
 */
export const FORBIDDEN_PHRASES: readonly Forbidden[] = [
  {
    because: REASONS.lawsuit,
    words: anyOf(
      /(?<!\bmais (?:exigid|cobrad)[oa] na )justi(?:c|ss?|z)a(?! (?:federal|eleitoral)\b)/,
      /(?<!\b(?:entre|nenhuma|qualquer) |class=")ac(?:ao|oes)(?! (?:promociona|socia|de (?:desconto|natal|marketing)))|(?:pre-?)?processual|mandados?|distribuid[oa] em seu nome|(?<!\b(?:sob|a|na) )medidas?|acion(?:ar|aremos|ad[oa]s?|amos)/,
      /guincho\w*|reboque|hasta publica|arremat\w+|patrimonio|(?:seus |de )bens(?! dur)|coercitiv\w+|compulsori\w+|reintegracao/,
      /(?:te|lhe) processar?|(?:vou|vamos) processar(?= (?:voce|vc|[oa] senhora?)|[.,!]|$)|(?:tom|tir|peg|busc|lev)\w+ (?:d?[oa] )?(?:seu |sua )?(?:apartamento|terreno|sitio|caminhao|moto|carro|casa|veiculo|imovel)(?= (?:de|da|do) (?:voce|vc|senhor)| (?:hoje|amanha)|[.,!]|$)/,
      /(?:peg|tir|sac|descont|debit)\w+ (?:\w+ )?(?:direto )?(?:n|d)a sua conta/,
      /(?:abr\w+|existe|ha|em|um|do|ao|com|por) (?:um )?processos?(?= (?:abert|em|na|no|contra|correndo|por)|[.,;:?]|$)/,
      /processos? (?:\w+ )?(?:abert[oa]|judicia\w+|execuc\w+|criminal|contra|em curso)/,
      /(?:departamento|setor|area|equipe|time) (?:legal|de execuc\w+)/,
      /(?<!pessoas? )juridicas?/,
      /(?:ser|sera|seras|vai ser|foi|sendo) (?:citad|intimad|notificad|executad|autuad|demandad|acionad)[oa]s?/,
      /intim\w+|citacao|fica\w* (?:[\w.]+ ){0,3}(?:notificad|intimad|citad)[oa]/,
      /(?:titulo|contrato|divida|debito|conta)s? (?:\w+ ){0,3}execu\w+/,
      /(?:ordem|pedido|mandado) de (?:execucao|bloqueio|penhora|despejo|prisao)|cobranca forcada|em execucao|execucao de/,
      /autos n\w*|reus?|comarca|varas?|audiencia|juizo|foro de|exequente|executado|requerido|meritissim\w+|excelentissim\w+|exmo/,
      /despacho(?=:| judicial)|sentenca|liminar|peticao|revelia|oficio n\w*|custas|bacenjud|sisbajud|renajud|infojud|pequenas causas|forum/,
      /(?:tj|trf|trt)[a-z]{0,2}\d*|stj|stf/,
      /responder (?:\w+ ){0,2}process\w+|doutor\w* (?:ja )?(?:esta|vai)|(?:carro|veiculo|moto|imovel|casa|bens?) (?:\w+ ){0,3}levad[oa]s?|entrar n?a? ?(?:sua )?(?:casa|residencia)/,
      /nossos doutores|papelada contra|abrir (?:um )?chamado (?:judicial|legal)/,
      /(?:trav|congel|bloque|prend|confisc)\w+ (?:d?[aeo]s? )?(?:\w+ )?(?:contas?|bens|dinheiro|cartao|pix)/,
      /(?:contas?|cartao|pix|dinheiro) (?:\w+ ){0,2}(?:trav|congel|confisc)\w+/,
    ),
  },
  {
    because: REASONS.crime,
    words: anyOf(
      /(?:isso|isto|e|eh|chama\w*|como|seu|sua) (?:e |um |uma )?(?:roubo|furto|assalto)/,
      /roub(?:ando|ar|ou|aram)|furt(?:ando|ar|ou)|ladr(?:ao|oes|a|ona)|bandid\w+|gatun\w+|larapi\w+|vigarist\w+|marginal|marginais/,
      /(?:isso e|e um|um|no|artigo|art\.?) 171(?![,.]\d)|codigo penal/,
      /(?:deu|dar|dando|deram|aplic\w+) (?:um |o )?golpe/,
      /viaturas?|camburao|algema\w*|presidio|penitenciaria|detid[oa]s?|detencao|xadrez|em cana|atras das grades|sol nascer/,
      /b\.? ?o\.? contra|(?:fa\w+|registr\w+|abr\w+) (?:um |o )?b\.?o\.?/,
      /explicar (?:\w+ ){0,2}(?:delegad|polici|juiz)\w+|ficha (?:suja|criminal|limpa)/,
    ),
  },
  {
    because: REASONS.listing,
    inNotices: true,
    words: anyOf(
      /(?:nome|cpf|titulo)s? (?:\w+ ){0,4}(?:em|no|nos|na|nas|ao|aos|pros?|pras?|para o|para os) (?:\w+ ){0,2}(?:cadastros?|orgaos?|lista|bureaus?|biros?|banco de dados|risco|vermelho)/,
      /(?:cpf|nome) (?:\w+ ){0,3}(?:comprometid|manchad|marcad|inapt|em risco|vermelho|queimad|inclus)\w*/,
      /(?:manch|queim|prejudic|compromet)\w+ (?:\w+ ){0,2}(?:nome|cpf|credito|score|reputacao)/,
      /(?:entr\w+|ficar\w*|inclu\w+|gerar\w*|ter\w*|cadastro|sofrer\w*) (?:em |com |de |no |uma? )*(?:cadastro de )?restric\w+/,
      /(?:inclusao|inscricao|lancamento|incluiremos|inscreveremos|lancaremos|registraremos) (?:d?[oe] )?(?:\w+ )?(?:cpf|nome)/,
      /(?:baix|qued|reduc|diminu|perd)\w+ (?:de |do |no )?(?:seu )?score/,
      /suj\w+|malha fina|na malha|(?:acab|destru|arras)\w+ (?:com )?(?:o |a )?(?:seu|sua) (?:credito|nome|vida|reputacao|score)|(?:no|pro|para o) pau|ser asa|credito (?:\w+ ){0,3}ja era|score (?:\w+ ){0,3}(?:ca[iu]|baix|despenc|zer)\w*/,
      /nao (?:\w+ ){0,2}(?:abrir conta|alugar|financiar|comprar (?:a prazo|fiado|parcelado)|tirar cartao)/,
      /encaminhad[oa]s? (?:\w+ )?protest\w+|lista de corte|lista vermelha/,
    ),
  },
  {
    because: REASONS.shame,
    words: anyOf(
      /quem nao deve nao teme|nao (?:teme|devia ter comprado)/,
      /(?:tenha|tem|ter|falta\w*|cade|perdeu|crie?|tome?|questao|pessoas?|gente|homem|mulher) (?:\w+ ){0,2}(?:honra|decencia|dignidade|carater|palavra|brio|moral|consciencia|respeito|hombridade|honestidade|vergonha)/,
      /pilantra\w*|trambiqueir\w+|malandr\w+|sem[- ]vergonha\w*|descarad\w+|velhac\w+|canalha\w*|covardes?|moleques?|palhac\w+|otari\w+|idiotas?|imbecil|imbecis|burr[oa]s?|inutil|inuteis|parasita\w*|folgad[oa]|enrolao|enrolona|enrolad[oa]|miseravel|miseraveis|nojent\w+|desgracad\w+|fracassad\w+|cretin\w+/,
      /mer(?:d|c)a|porra|caralho|fdp|pqp|vsf|vtnc|cacete|desgraca|bosta/,
      /cara[- ](?:dura|de[- ]pau)|na cara dura|vergonha na cara/,
      /(?:pessim|mau|ruim|pior|mal)\w* (?:cliente|exemplo)\w*|cliente como voce (?:\w+ ){0,4}nao|cliente\w* (?:\w+ )?(?:ruim|ruins|pessim\w+|indesejad\w+)/,
      /(?:para|pra|p|pro) (?:\w+ ){1,3}tem dinheiro|dinheiro (?:voce )?tem|tem dinheiro (?:para|pra|pro)/,
      /na hora de (?:comprar|gastar|pegar|usar|pedir)|pega e nao paga|come e nao paga|(?:comprou|usou|pegou|levou)(?: \w+){0,2} e nao pag\w+/,
      /(?:vimos|vi|sabemos|reparamos) (?:que )?(?:voce )?(?:viaj|compr|post|ostent|gast|troc)\w+/,
      /(?:vimos|vi|olhamos) (?:\w+ )?(?:foto|viagem|postagem|post|story|stories|status|carro novo|moto nova)\w*/,
      /ostent\w+|esbanj\w+/,
      /(?:se )?fa(?:z|ca|ca-se|zendo|zer) de (?:desentendid|bob|surd|mort|sons|vitima|doid|coitad|louc)\w*|d(?:e|ar|ando) uma de (?:esper|bob|lou|doid|sons|vitim|malandr|coitad)\w+/,
      /pobres? (?:nao|sem|que)|decepcao|decepcionad\w+|que exemplo|deixe? de ser/,
      /(?:homem|mulher|gente|pessoa)s? (?:de (?:verdade|respeito|palavra|honra|bem)|direit[oa]s?|decentes?)|dinheiro (?:\w+ ){0,2}(?:voce |vc )tem/,
      /piadas?|chacota|debocha\w*|deboche|fofoca\w*|fing(?:ir|e|indo|a)|nao honr\w+|quebr\w+ (?:a |sua )?(?:palavra|promessa|confianca)|juizo/,
      /nao se cria|boca do povo|da sua laia|gente como voce|tipo de (?:gente|pessoa)|sem (?:escrupulo|nocao|futuro|moral|respeito)s?|aproveitador\w*|oportunista\w*|ingrat\w+|desrespeit\w+/,
      /voce mente|ment(?:ir|iu|indo|iras?)|desculp(?:as?|inhas?)(?= (?:e|esfarrapad)|[.,!]|$)(?<!(?:pedimos|peco|nossas|minhas) desculpas)|conversa fiada|historinha\w*|nhenhenhem|blablabla/,
      /sua consciencia|deus|inferno|pecado|d[ou]rm\w+ (?:\w+ ){0,2}(?:tranquil\w+|bem|em paz|dev\w+)|vexame|escandalo|ridicul\w+|lamentavel|nojo|fama de|barraco/,
      /trouxas?|babacas?|cretin[oa]s?|escrot[oa]s?|corn[oa]s?|puta|viad[oa]s?|arrombad[oa]|vadi[oa]s?|preguicos[oa]s?|maloqueir\w+|favelad\w+|bebad[oa]|drogad[oa]|analfabet\w+|macac[oa]|jumento|asn[oa]s?|bem[- ]vind[oa] (?:\w+ ){0,2}loja nenhuma/,
    ),
  },
  {
    because: REASONS.pressure,
    words: anyOf(
      /(?:resolv\w+|trat\w+|cobr\w+|acert\w+) (?:\w+ ){0,3}de outr[oa] (?:jeito|forma|maneira|modo)/,
      /de um jeito ou de outro|por bem ou por mal|querendo ou nao|na marra|(?:pag|cobr|tom|lev|tir|resolv)\w+ (?:\w+ )?a forca|pagar ou pagar|por mal|custe o que custar/,
      /(?:vai|ira|pode|podera|ficara?) (?:\w+ ){0,2}(?:feia|preta|seria|complicada)|(?:vai|so|pode|podera|ira) (?:\w+ )?piorar?|evit\w+ o pior|(?:bicho|coro|chicote) vai/,
      /antes que seja tarde|enquanto (?:e|ainda e|ha|ainda ha) tempo|tarde demais|perder tudo|o que te espera/,
      /(?:nao|pare de|parem de) (?:brin(?:c|qu)\w+|desafi\w+|provoc\w+|test\w+ (?:a )?nossa)/,
      /perd\w+ (?:\w+ ){0,2}(?:paciencia|tolerancia)|(?:paciencia|tolerancia) (?:\w+ ){0,2}(?:acab|esgot|limite)\w*|nao (?:vamos|iremos) (?:mais )?toler\w+/,
      /nao vai ficar (?:assim|barato|por isso|impune)|casa caiu|vai ver so|pagar para ver|pagar pra ver|aguente|arque com/,
      /de hora em hora|toda hora|dia e noite|noite e dia|de manha,? (?:de )?(?:a )?tarde|sem descanso|sem tregua|nao (?:vai|vamos|tera|teras) (?:\w+ ){0,2}(?:sossego|paz|descanso|parar)/,
      /(?:lig|insist|cobr|escrev|procur|cham|mand)\w+ (?:\w+ ){0,3}ate (?:voce |vc )?(?:atender|resolver|responder|pagar|quitar|acertar)/,
      /vendid[oa] (?:\w+ ){0,4}(?:sem|nao tem) (?:do|pena|piedade)|sem (?:do|pena|piedade)/,
      /(?:custos?|despesas?|honorarios) (?:\w+ ){0,2}(?:sera|serao|por) (?:\w+ )?(?:seus?|sua conta)/,
      /evite (?:\w+ )?problemas?|problema (?:bem |muito )?maior|dor(?:es)? de cabeca|custar (?:muito|caro)|te custar/,
      /(?:te|lhe) (?:observand|vigiand|segu|monitorand|rastreand)\w+|observando (?:voce|vc|cada|seus?|tudo)|esta(?:mos|ou)? (?:sendo )?(?:vigi|monitor|rastre)\w+|se escond\w+|escondid[oa]|(?:sei|sabemos) onde|(?:te|lhe) (?:achar|encontrar|localizar|cacar)|(?:achar|encontrar|localizar|cacar)\w* (?:voce|vc)/,
      new RegExp(`${LIVING} (?:\\w+ ){0,4}${TAKEN}`),
      new RegExp(
        `(?:${TAKEN}|bloqueio|desconto|corte|suspensao|retencao|penhora) (?:\\w+ ){0,4}(?:sua|seu|no|na|em|do|da|o|a|ao) (?:folha|${LIVING})`,
      ),
      /desconto (?:sera )?(?:feito |solicitado |pedido )?(?:em|na|da) folha/,
      new RegExp(
        `(?:cort(?!es)|deslig|suspen|bloque|interromp)\\w+ (?:d?[aeo]s? )?(?:\\w+ )?${SERVICES}`,
      ),
      new RegExp(`${SERVICES} (?:\\w+ ){0,3}(?:deslig|interromp)\\w+`),
      /pix (?:\w+ ){0,2}(?:parar?|deixar?|suspens|cancelad)\w*/,
      /nao (?:pode|podera|podera|vai poder|conseguira|vai conseguir) (?:mais )?(?:viajar|dirigir|trabalhar|prestar concurso|tomar posse|se aposentar|embarcar|votar)/,
      /titulo de eleitor|(?:cnh|passaporte|visto) (?:\w+ ){0,3}(?:irregular|suspens|bloquead|cancelad|retid)\w*/,
      /(?:tem|tera|resta\w*|faltam) (?:apenas |so |ate )?\d+ ?horas|(?:voce |so )(?:tem|tera) (?:apenas |so |ate )?\d+ ?h(?:s|rs)?|ate meio-dia|sem falta/,
      /(?:representante|cobrador|agente|funcionario|equipe|pessoal|fiscal|motoqueiro|motoboy|rapaz|homens?|gente)s?(?: \w+){0,3} (?:ira|vai|vao|ir|indo|caminho)(?: \w+){0,2} (?:ai|ate voce|te visitar|te procurar|na sua|em sua|a sua)/,
      /pass\w+ (?:por )?ai(?= (?:para|pra|hoje|amanha|cobr)|[.,!]|$)|equipe (?:externa|de rua|de campo)|(?:representante|cobrador|agente|motoqueiro|motoboy|equipe|oficial|fiscal)s? (?:\w+ ){0,3}a caminho/,
      /(?:esta(?:mos|remos|rei|r|re)|chega\w+|aparec\w+) (?:\w+ ){0,3}(?:sua porta|seu portao|sua casa|seu trabalho)/,
      /(?:acabou|encerr\w+|terminou|fim d[ae]) (?:\w+ ){0,2}(?:conversa|amigavel|via amigavel|fase amigavel|negociacao amigavel|amizade)|caminho (?:mais )?dificil/,
      /cobranca (?:\w+ ){0,2}(?:presencial|externa|em campo)|(?:chegando|passando|estaremos|estamos) (?:\w+ ){0,2}(?:seu|sua) (?:bairro|rua|regiao|cidade)/,
      /fi(?:que|car|cara) sem (?:internet|luz|agua|energia|telefone|linha|teto|casa|carro|nada)|sem (?:acordo|pagamento|pagar),? sem|em jogo|sem teto/,
      /(?:com|tem) medo|fug(?:indo|iu)|voce (?:sumiu|desapareceu)|te ach\w+|nao garant(?:o|imos)|(?:estou|to) avisando|avisei|muda\w* de figura|na ruim|ate ai/,
      /inss|fgts|bpc|loas|bolsa[- ]familia|seguro[- ]desemprego|na mira|em risco|(?:whatsapp|celular|chip) (?:\w+ ){0,2}(?:desativ|suspens)\w+/,
      /nao adianta|cans(?:amos|ei|ou) de|agora ou nunca|(?:perc|perd)\w+ tudo|prepare-se|se prepare|ultimato|puni\w+|penalidades?|represalia\w*|retaliac\w+|ameac\w+|ultimo dia(?=[.!,]|$| para (?:resolver|evitar))|lista suja/,
      /(?:drastic|extrem|severa|energic)\w* (?:\w+ )?(?:medida|atitude|providencia)s?|(?:medida|atitude|providencia)s? (?:\w+ )?(?:drastic|extrem|sever|energic)\w*|de imediato|pagamento imediato/,
      /(?:vou|vamos|vai|vao|iremos|ir|bater|aparec\w+|cheg\w+|estar\w*|esta) ai|vir te (?:buscar|cobrar)|nossa visita|(?:resolv|trat|cobr|convers|acert)\w+ (?:\w+ ){0,3}pessoalmente/,
      /surra|apanhar|te (?:peg|quebr|arrebent|mat|bat)\w+|acerto de contas|agiota\w*|capanga\w*|milicia\w*|(?:dar|levar|leva) tiro|bala na|seria uma pena|integridade|investig\w+|detetive\w*|levantamento d[aeo]s? (?:seus?|sua)/,
      /(?:linha|chip|plano|internet|sinal|servico) (?:\w+ ){0,2}(?:sera|vai ser|ficara|pode ser|podera ser) (?:\w+ )?(?:cancel|bloque|suspen|deslig|interromp)\w+/,
      /reter(?:emos|ao)?|(?:seu|o) caso (?:\w+ ){0,3}(?:pra|para) (?:a )?frente/,
      /nao diga que nao|veja o que acontece|ver o que acontece|voce (?:ja )?sabe o que acontece/,
    ),
  },
  {
    because: REASONS.others,
    words: anyOf(
      /tod[oa]s (?:os|as) (?:\w+ ){1,4}(?:saber|sabem|saberao)|onde (?:voce |vc |o senhor |a senhora )?trabalha|exp(?:or|oe|ost[oa]|osicao|oremos)|pelo bem d\w+/,
      /(?:avis|notific|comunic|cobr|fal|lig)\w+ (?:\w+ ){0,2}(?:sua empresa|(?:no|ao|em) (?:seu )?(?:condominio|predio|bairro))/,
      /(?:seus?|suas?) (?:herdeir\w+|fiador\w*|avalistas?|socios?|clientes|fornecedores|funcionari\w+|alunos|inquilin\w+|locador\w*|senhorio|imobiliaria|professor\w*|diretor\w*|amante|ex)/,
      /(?:tod[oa] mundo|todos|geral|a galera|a cidade|o bairro|a rua|o predio|a vizinhanca)(?: \w+){0,4} (?:saber|sabem|sabe|sabera|saberao|sabendo|descobri\w+|coment\w+)/,
      /(?:cont|fal|espalh|avis|mostr|mand|envi)\w+ (?:\w+ ){0,3}(?:pra|para|a|com) (?:tod[oa] mundo|todos (?:os )?(?:seus|do|da)|geral|a rua|o bairro|a cidade)/,
      /(?:fal|avis|cont|comunic|lig|inform|procur)(?:amos|aremos|ei|ou|arei|ar|ado) (?:\w+ ){0,3}(?:seu|sua) gerente/,
      /(?:recado|avis\w+) (?:\w+ ){0,2}com (?:quem|qualquer|sua|seu|alguem)|quem atender o telefone/,
      /(?:carro|moto) de som|outdoor\w*|panfleto\w*|cartaz\w*|faixa (?:na|em)|alto[- ]falante|megafone|praca publica/,
      /(?:no|ao|pro|parar no) jornal(?! d)|n[ao] radio|na televisao|na tv|no site da loja/,
      /(?:vizinh[oa]s?) (?:\w+ ){0,4}(?:sab|avis|fal|cont|descobr|ouv|ver)\w*|(?:avis|cont|fal|cham|lig)\w+ (?:\w+ ){0,3}vizinh[oa]s?/,
      /(?:os |aos )?vizinhos|seus? parentes?|cunhad[oa]s?|sogr[oa]s?|patrao|patroa|seus? familiares|namorad[oa]/,
      /(?:ao|no|para o|pro|com o) (?:\w+ )?rh|recursos humanos/,
      /(?:seu|sua) (?:mae|pai|avo|tia?|tio|irma\w*|chefe) (?:\w+ ){0,4}(?:sab|fic|vai|pens|ver|gost)\w*/,
      /filhos (?:\w+ ){0,2}(?:sab|pens|descobr|ver)\w*|exemplo (?:\w+ ){0,4}filh[oa]s?|filh[oa]s? passar\w* (?:fome|vergonha|necessidade)/,
      /(?:tem|sua|da|a) familia(?: \w+){0,3} (?:saber|sabe|sabendo|pagar|pense|descobr\w+|envergonh\w+|ajud\w+)|familia, (?:pense|pensa)|alguem da (?:sua )?familia|pense n(?:a sua familia|eles|os seus)/,
      /(?:lig|fal|cobr|conta)\w+ (?:\w+ ){0,3}(?:no|do) (?:seu )?(?:servico|trabalho|emprego)(?= e|[.,!]|$)/,
      /(?:cobr|lig|fal)\w+ (?:\w+ ){0,2}(?:do|da|ao|a|com o|com a|de) (?:seu |sua )?(?:marido|esposa|mulher|esposo|conjuge|companheir[oa]|mae|pai)/,
      /(?:todos os |seus |lista de |agenda de )?contatos (?:d[oe] (?:\w+ )?(?:whatsapp|celular|telefone|agenda|confianca|emergencia))/,
      /(?:marc|mencion|post|public)\w+ (?:voce |te )?(?:no|na|nas|em) (?:\w+ )?(?:instagram|facebook|stories|status|tiktok|grupo|redes?|internet)/,
      /igreja que|sua igreja/,
    ),
  },
  {
    because: REASONS.authority,
    words: anyOf(
      /(?:departamento|central|superintendencia|secretaria|agencia|instituto|conselho|orgao|delegacia) (?:nacional|federal|estadual|oficial)|fe publica|forca de lei|a lei (?:esta|e dura)/,
      /conselho tutelar|imigracao|interpol|assistente social|juizado|vigilancia sanitaria/,
      new RegExp(
        `(?:avis|comunic|notific|denunci|acion|inform|oficia)\\w* (?:\\w+ ){0,2}(?:a|o|ao|pela|pelo|junto a|no|na) ${STATE}`,
      ),
      new RegExp(
        `${STATE} (?:\\w+ ){0,2}(?:sera|foi|vai ser|ja foi) (?:avis|comunic|notific|inform|acion)\\w+`,
      ),
    ),
  },
];
