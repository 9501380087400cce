import type { ReplyRule } from './rule.ts';

/** How somebody says that it is paid, that they are somebody else, that they want a call, or that they do not owe it. */
export const ANSWER_RULES: readonly ReplyRule[] = [
  {
    rule: 'ja-paguei',
    intent: 'reported-paid',
    pattern:
      /\b(?:paguei|pago ontem|quitei|liquidei|depositei|transferi|(?:ja|eu) acertei|(?<!\bja )ja pago(?! (?:antes|depois|logo|ja|assim|quando|se|com|muit|demais|mais|todo|amanha|hoje|segunda|terca|quarta|quinta|sexta|sabado|domingo|dia \d|semana|mes))|acabei de (?:pagar|quitar|transferir|fazer)|fiz (?:o |um |a |uma )?(?:pix|pagamento|deposito|transferencia))\b/,
  },
  {
    rule: 'esta-pago',
    intent: 'reported-paid',
    pattern:
      /\bfoi (?:tudo |toda |todo )?(?:pago|quitado|quitada|liquidado|paga|acertado)\b|\b(?:esta|foi|ja foi|ja esta|ja era|conta|fatura|boleto|parcela|divida|tudo) (?:tudo |toda |todo |ja |ja foi |ja esta |foi |esta )?(?:pago|pagar|quitado|quitada|liquidado|liquidada|paga|pagas|pagos|acertado|acertada)(?= |$)(?! (?:ate|no|na|dia|amanha|hoje|sexta|segunda|terca|quarta|quinta|sabado|se|quando))/,
  },
  {
    rule: 'pagamento-feito',
    intent: 'reported-paid',
    pattern:
      /\bpagamento (?:ja |ja foi |foi |esta )?(?:feito|efetuado|realizado|efetivado|concluido|ok|enviado)\b|\b(?:pix|transacao|transferencia|ted) (?:ja |ja foi |foi )?(?:feit|efetuad|realizad|concluid|enviad)[oa]\b(?! (?:amanha|dia|segunda|terca|quarta|quinta|sexta|sabado|domingo|para|pra|ate|errad))|\b(?:efetuei|realizei|efetivei) (?:o |um )?pagamento\b|\b(?:quitado|quitada) (?:desde|ontem|dia|hoje|faz|ha)\b|^(?:divida |conta )?(?:quitado|quitada)$/,
  },
  {
    rule: 'comprovante',
    intent: 'reported-paid',
    pattern:
      /\b(?:segue|mandei|enviei|tenho|esta aqui|aqui esta|envio|mandando|segue em anexo|anexo|ja mandei|ja enviei) (?:em anexo |ai |aqui |todos )?(?:o |os |meu |um |uma copia do )?(?:comprovante|comprovantes|recibo|recibos)\b/,
  },
  {
    rule: 'numero-errado',
    intent: 'wrong-person',
    pattern:
      /\b(?:numero|telefone|contato|email|pessoa|destinatario|cliente|nome|whats) (?:esta |e |eh |foi |ta |do )?(?:errado|errada|incorreto|trocado|invalido)\b|\bwrong number\b|\b(?:mandou|mandaram|ligou|ligaram|enviaram|enviou|falando|esta falando) (?:para |com |no |na |pro |pra |o |a )+(?:numero|telefone|pessoa) (?:errado|errada)\b/,
  },
  {
    rule: 'engano',
    intent: 'wrong-person',
    pattern:
      /\b(?:e |eh |foi |deve ser |houve |por |ha )?engano\b(?! (?:meu|seu|no valor|na cobranca|de valor))|\b(?:se enganou|se enganaram|enganou se)\b|\b(?:erraram|errou|trocaram) (?:de |o |meu )?numero\b/,
  },
  {
    rule: 'nao-sou-eu',
    intent: 'wrong-person',
    pattern:
      /\bnao sou (?:eu|essa|esta|ela|ele|esse|este|quem voce|nem conheco)\b(?! (?:que|quem) (?:devo|devia|deve|decido|decide|pago|paga|pagou|resolvo|resolve|tenho|tem|vou|vai|comprei|comprou|fiz|fez|assinei|assinou|cuid\w+)| (?:o|a) devedora?\b)|\bnao sou (?:o|a) (?!culpad|unic|respons)|\bnao e (?:ele|ela|dele|dela|o numero d[ao]|o telefone d[ao]|mais d[ao]|desse|dessa|deste|meu nome|o meu nome|mais o numero|da casa)\b|\bsou outra pessoa\b/,
  },
  {
    rule: 'nao-conheco-a-pessoa',
    intent: 'wrong-person',
    pattern:
      /\b(?:nao conheco|desconheco|nao sei quem e|nem conheco|nem sei quem e|nunca ouvi falar d) ?(?:essa|esta|esse|este|ninguem|nenhum|nenhuma|tal|quem|pessoa|ela|ele|a pessoa|o cliente|a cliente|o senhor|a senhora|essas|esses|a)\b(?! (?:divida|compra|empresa|loja|cobranca|conta|fatura|boleto|valor|contrato))/,
  },
  {
    rule: 'numero-de-outro',
    intent: 'wrong-person',
    pattern:
      /\b(?:esse|este|o|meu) (?:numero|telefone|email|chip|contato) (?:agora |ja )?(?:nao (?:e|eh|pertence) (?:mais )?(?:a |ao |d|e d|ele|ela)|e meu agora|agora e meu|agora e de outra|mudou de dono|e de outra pessoa|pertence a outra|trocou de dono|e novo|era de outra)|\b(?:comprei|peguei|uso|tenho) (?:esse|este) (?:numero|chip) (?:agora|ha|faz|mes|semana|recentemente|novo|ontem)\b|\b(?:nao mora|nao trabalha|nao reside) (?:mais )?(?:aqui|nesse|neste|nessa|mais)\b|\bnao (?:tem|existe|ha) (?:ninguem|essa pessoa|nenhum|nenhuma)(?: aqui)?(?: com (?:esse|este) nome| com o nome| chamad| aqui|$| \.)/,
  },
  {
    rule: 'me-liga',
    intent: 'call-me',
    pattern:
      /\b(?:me|favor|queria que|quero que|preciso que|gostaria que|voce) (?:me |voce |por favor )*(?:liga|ligue|liguem|telefone(?= \.|$| \?)|retorna|retorne|retornem|retorno)\b|\b(?:pode|podem|poderia|poderiam|favor|consegue|precisa|precisam|da para|tem como|e para) (?:me |voce |por favor )*(?:liga|ligar|ligue|telefonar|retorna|retornar)\b|\b(?:liga|ligue|liguem) (?:para |pra )?(?:mim|ca|nesse numero|neste numero|nesse|no meu|aqui|amanha|hoje|depois|mais tarde|agora|favor|nesse telefone|as \d{1,2}(?:h\d{0,2})?)\b|^(?:favor )?(?:liga|ligue|liguem)(?: favor)?$|\bcall me\b|\bligar (?:p|para) (?:mim|ca)\b|\bliguem (?:a|de|pela) (?:tarde|manha|noite)\b|\bque me ligassem\b/,
  },
  {
    rule: 'quero-falar',
    intent: 'call-me',
    pattern:
      /\b(?:quero|queria|preciso|gostaria de|posso|como faco para|tem como|da para|prefiro|favor) (?:falar|conversar) (?:com |por )?(?:um |uma |algum |o |a |o seu )?(?:atendente|alguem|pessoa|humano|humana|responsavel|gerente|voce|telefone|ligacao|ser humano|atendimento|operador|operadora|gente)\b(?! (?:(?:d[aeo]s?|pel[oa]) )?(?:(?:area|setor|departamento) (?:d[aeo]s? )?)?(?:ouvidoria|juridic[oa]|privacidade|lgpd|dpo|diretoria|presidencia|imprensa))|\b(?:aguardo|espero|estou aguardando|esperando|quero|solicito|peco) (?:a |o |um |uma |sua |seu )*(?:ligacao|contato|retorno|telefonema)\b(?! (?:errad|nao))|\b(?:entra|entre|entrem|entrar) em contato(?: comigo| com a gente| por telefone| favor| conosco| \.|$)|\bme (?:(?:chama|chame|chamem)(?! (?:no|na|pelo|pela|por|via|em) (?:mensagem|whats|whatsapp|email|direct|privado|pv))|da um toque|passa um telefone|contate|contacte|contatar|contactar)\b|^(?:quero )?(?:atendente|atendimento|falar com atendente|atendimento humano|humano)$/,
  },
  {
    rule: 'nao-reconheco',
    intent: 'dispute',
    motive: 'outro',
    pattern:
      /\b(?:nao|n) reconheco\b|\bnao sei que (?:divida|cobranca|conta) e\b|\bdesconheco (?:essa|esta|a|esse|este|tal|qualquer|o|completamente) ?(?:divida|cobranca|conta|compra|valor|fatura|boleto|contrato|essa|esta|debito)?\b(?! ?(?:pessoa|numero|nome))|\bnao conheco (?:essa|esta|esse|este|a) (?:divida|compra|empresa|loja|cobranca|conta|fatura|boleto|valor|contrato)\b/,
  },
  {
    rule: 'nao-devo',
    intent: 'dispute',
    motive: 'outro',
    pattern:
      /\b(?:nao|n|nunca|nem) (?:te |lhe |voce )?(?:devo|devi|devia|devemos)\b(?! (?:pagar|conseguir|receber|ter|poder|ir|estar|fazer|demorar|ser))|\b(?:nao|nunca) (?:tenho|tive|possuo|ha|existe|fiz) (?:mais )?(?:nenhuma |nenhum |essa |esta |qualquer |conta |uma )*(?:divida|pendencia|conta|cadastro|contrato|relacao|vinculo)(?: (?:com|ai|nenhuma|nessa|nesta|alguma|na|no|em aberto|pendente)|$| \.)/,
  },
  {
    rule: 'nao-e-minha',
    intent: 'dispute',
    motive: 'outro',
    pattern:
      /\b(?:divida|cobranca|conta|compra|fatura|boleto|isso|essa|esta) (?:essa |esta |ai )?(?:nao e minha|nao e meu|nao e mim|nao me pertence|nao existe|nao procede|e indevida|indevida|inexistente|e falsa|falsa)\b|\bcobranca (?:indevida|errada|errado|ilegal|abusiva|injusta|falsa)\b|\bestao? me cobrar (?:errado|indevid|a toa|de graca)|\b(?:contesto|vou contestar|quero contestar|discordo)\b/,
  },
  {
    rule: 'nao-comprei',
    intent: 'dispute',
    motive: 'nao-comprei',
    pattern:
      /\b(?:nao|nunca|jamais|nem) (?:eu )?(?:comprei|contratei|assinei|fiz (?:essa |esta |nenhuma |nenhum |esse |este |a |qualquer )?(?:compra|contrato|divida|emprestimo|pedido|cadastro|matricula)|pedi (?:esse|este|nenhum) (?:emprestimo|cartao|produto)|usei (?:esse|este|o) (?:cartao|servico)|autorizei (?:essa|esta|a|nenhuma) (?:compra|cobranca|conta)|estudei|fui cliente|tive cartao|fui eu que (?:comprei|contratei|fiz|assinei)|recebi (?:o |esse |este |nenhum )?produto)\b|\bcompra (?:ai |essa )?(?:eu )?nao (?:fiz|e minha)\b/,
  },
  {
    rule: 'golpe',
    intent: 'dispute',
    motive: 'outro',
    pattern:
      /\b(?:golpe|golpes|golpista|golpistas|fraude|fraudulento|fraudulenta|clonaram|clonado|estelionato|estelionatario|estelionatarios|usaram (?:meu|meus|o meu) (?:nome|cpf|dados|documento|documentos))\b/,
  },
  {
    rule: 'valor-errado',
    intent: 'dispute',
    motive: 'valor',
    pattern:
      /\b(?:valor|preco|juros|quantia|conta) (?:esta |e |ta |cobrado |ai |da divida |da conta |do boleto )*(?:errado|incorreto|errada|incorreta|abusivo|abusivos|indevido|nao confere|nao bate|diferente do|nao esta certo|maior do que)\b|\bnao (?:e|era) (?:esse |este |esse o |o )?valor\b|\bcobrar (?:a mais|valor errado|em dobro|duas vezes)\b/,
  },
  {
    rule: 'cancelei',
    intent: 'dispute',
    motive: 'cancelei',
    pattern:
      /\b(?:cancelei|ja cancelei|devolvi|desisti d[ao]|foi cancelado|foi cancelada|ja foi cancelad[ao]|tranquei)\b(?! (?:o |a |meu |minha )?(?:cartao|chip|debito automatico))/,
  },
];
