import type { ReplyRule } from './rule.ts';

const CHANNEL =
  '(?:mensagem|email|emails|whats|whatsapp|contato|contatos|ligacao|ligacoes|aviso|avisos|cobranca|cobrancas|propaganda|lembrete|lembretes)';
const BOTHERING =
  '(?:mandar|mandem|mande|manda|enviar|enviem|envie|envia|ligar|liguem|ligue|liga|perturbar|perturbem|perturbe|perturba|incomodar|incomodem|incomode|incomoda|encher|enche|encha|cobrar|cobrem|cobre|escrever|escreva|escrevam|contatar|procurar|procurem|procure|chamar|chame|chamem|chama|amolar|chatear|notificar|entrar em contato|entre em contato|entrem em contato)';

/** Whoever wants their name out of a register of debtors asks for that, and not to hear no more. */
const REGISTER =
  '(?:sujo )?(?:(?:do|da|de|dos|no|la|ai|dai|desse|deste|favor) )*(?:spc|serasa|scpc|orgaos?|protesto|cartorio|negativacao)\\b';
const FROM_A_REGISTER = `(?! (?:(?:o|a|os|meu|minha) )*(?:(?:nome|cpf|numero) )?${REGISTER})`;
/** What rings. Longer forms first, since the first that fits is what the reason tells. */
const CALLING =
  '(?:ligarem|ligar|ligando|telefonarem|telefonar|contatarem|contatar|contactar|retornar|procurar|entrar em contato|entrarem em contato)';
const CALL = '(?:ligacao|ligacoes|telefonema|telefonemas|chamada|chamadas|retorno)';

/** Whoever names a time at which it does not suit them wants to be reached at another. */
const BETTER_TIME =
  '(?:(?:mais|por) )?(?:agora|hoje|antes|depois|cedo|amanha|(?:(?:de|da|na|pela|a|no|aos?|nos) )?(?:manha|tarde|noite|madrugada|sabados?|domingos?|feriados?|fim de semana|final de semana|finais de semana|(?:hora|horario) d[eo] \\w{1,20}))\\b';
/** Whoever speaks of what they pay with speaks of paying. */
const TO_PAY_WITH =
  '(?:(?:mais|o|a|um|uma|outro|outra|esse|essa|por) )*(?:boletos?|pix|codigo|segunda via|2a via|carne|fatura|link|qr code)\\b';

const optOut = (rule: string, pattern: RegExp): ReplyRule => ({ rule, intent: 'opt-out', pattern });

/** How somebody says that they want to hear no more. In doubt they do: every other reading gives way to these. */
export const OPT_OUT_RULES: readonly ReplyRule[] = [
  optOut(
    'sair-palavra',
    /(?:^|[.?] )(?:favor )?(?:sair|sari|siar|asir|sai|stop|stopall|parar|pare|parem|para|cancelar|cancela|cancele|cancelem|remover|remova|remova me|descadastrar|descadastra|descadastre|descadastro|desinscrever|desinscreve|desinscreva|unsubscribe|unsub|exit|quit|end|chega|basta|bloquear|optout|opt out|s a i r)(?: (?:favor|por|ja|agora|disso|obrigado|obrigada|vlw|valeu|blz|logo|sair|stop|all|parar|pare|para|chega|cancelar|pls))*(?= \.| \?|$)/,
  ),
  optOut(
    'sair-em-frase',
    /(?<!\bnao )\b(?:quero|queria|gostaria de|desejo|como faco para|como faco pra|preciso|favor|me deixa|responda|responder|respondo|digito|digitei|respondi|mandei|enviei|escrevi|coloquei|botei|marquei|apertei|disse|falei|(?:ja|so) pedi para|ja) sair\b(?! (?:dessa|desta|essa|da divida|do vermelho|do spc|do serasa|d[aeo] (?:emprego|trabalho|empresa|servico|firma|casa)))/,
  ),
  optOut(
    'sair-da-lista',
    /(?<!\bnao (?:quero|queria|desejo|vou) )\b(?:sair|saia|me tira|tirar|tira|fora) (?:eu )?(?:da|desta|dessa|dessas|dos|do|de) (?:sua |minha |)(?:lista|whats|whatsapp|aviso|avisos|listas|grupo|cadastro|mensagem|email|emails|contatos|envio|envios|mailing|base|sistema)\b/,
  ),
  optOut(
    'sair-no-comeco',
    /(?:^|\. )(?:(?:opcao |tecla |numero )?\d{1,2} )?sair\b(?! (?:de|do|da|dessa|desta|o|a|meu|minha|para|com)\b)/,
  ),
  optOut(
    'pare-de',
    new RegExp(
      `\\b(?:pare|parem|(?:chega|basta)(?= (?:de|com|dessas?|desses?)\\b)|para de|parar de|para com|deixe de|deixem de|deixa de) (?:de |com |as |essas |esses |dessas |desses |dessa |os |logo de |favor de |favor )*(?:me |ficar me |ficar )?(?:${BOTHERING}|receber(?! boleto)|mandando|enviando|ligando|cobrando|perturbando|incomodando|${CHANNEL})\\b(?! (?:(?:um|o|os|esse|esses) )?boletos? (?:errad|falso|vencid|velh|antig))`,
    ),
  ),
  optOut(
    'nao-mande',
    new RegExp(
      `\\b(?:nao|nunca|jamais|favor nao|ninguem) (?:quero que |e para |eh para |precisa (?!cobrar)|precisam (?!cobrar)|adianta |tem que )?(?:me |mais |voce |ficar )*${BOTHERING}\\b(?! (?:nada|dinheiro|a divida|${BETTER_TIME}|${TO_PAY_WITH}))`,
    ),
  ),
  optOut(
    'liga-nao',
    /\b(?:me |pode |podem )(?:ligar|liga|ligue|liguem|mandar|manda|mande|mandem) (?:mais )?nao(?= \.| \?|$)/,
  ),
  optOut(
    'nao-quero-receber',
    new RegExp(
      `\\b(?:nao|n) (?:quero|queria|desejo|gostaria de|aceito|pretendo|autorizo|autorizei|permito|dei permissao|dei autorizacao|solicitei|pedi)(?: mais| de| que| esse| essa| esses| essas| nenhum| nenhuma| este| estas| receber| o| ter| para| sua| suas)* (?:receber(?! ${TO_PAY_WITH})|ser|saber de voce|saber|falar com voce|nada|isso|nada disso|${CHANNEL}|me ligue|me liguem|me mande|me mandem)\\b`,
    ),
  ),
  optOut('nao-quero-mais', /(?:^|\. )(?:eu )?nao quero mais(?: nada)?(?: \.|$)/),
  optOut(
    'tire-meu-numero',
    new RegExp(
      `\\b(?:tira|tire|tirem|tirar|retira|retire|retirem|retirar|remove|remova|removam|remover|exclua|excluam|exclui|excluir|apaga|apague|apaguem|apagar|deleta|delete|deletem|deletar|elimine|descadastre|descadastra|descadastrar|descadastrem)${FROM_A_REGISTER} (?:favor )?(?:o |a |os |logo o |ja o |esse |este )?(?:meu|minha|meus|numero|telefone|contato|email|nome|cadastro|esse numero|este numero|esse email|daqui)\\b`,
    ),
  ),
  optOut(
    'me-tire',
    new RegExp(
      `\\b(?:me|pode me|podem me|queiram me) (?:tira|tire|tirem|tirar|remove|remova|removam|remover|exclua|excluam|exclui|excluir|descadastra|descadastre|descadastrem|descadastrar|bloqueia|bloqueie|apaga|esquece|esquecam|esqueca|erra|deixa em paz|deixe em paz|deixem em paz|deixa quieto|deixa quieta)\\b${FROM_A_REGISTER}`,
    ),
  ),
  optOut(
    'pare-so',
    /(?:^|[.?] )(?:favor |ja |entao )*(?:pare|parem|para|chega|basta)(?: (?:com isso|com isto|ja|agora|favor|ne|hein|mano|cara|gente|moco|moca|pessoal|ai|vei|velho|po|porra|caralho|obrigado|obrigada))*(?= \.| \?|$)/,
  ),
  optOut(
    'que-parem',
    /(?<!\bnao )\b(?:quero|queria|gostaria|peco|exijo|favor|pode|podem|poderia|poderiam|da para|tem como)(?: (?:que|voce|de))* (?:parem|pare|parar)(?: (?:com isso|com isto|ja|agora|favor|logo))*(?= \.| \?|$)/,
  ),
  optOut(
    'como-sair',
    /(?<!\bnao )\b(?:como (?:(?:que|se|eu|a gente) )*(?:faz|fazer|faco|faria|fazemos) para|posso|poderia|tem como|da para|consigo|onde (?:eu )?(?:clico|aperto|e) para) sair(?= \.| \?|$| disso| daqui)|\bcomo (?:(?:que|eu) )*saio(?= \.| \?|$| disso| daqui| d[ae]ss?a lista)|\bcomo (?:(?:que|eu) )*(?:cancelo|bloqueio|bloqueia|paro|cancela|desativo) (?:(?:de|receber|com) )*(?:isso|isto|ess[ea]s?|est[ea]s?)\b/,
  ),
  optOut(
    'fora-daqui',
    /(?:^|[.?] )(?:favor )?(?:(?:saia|saiam|suma|sumam|some|vaza|vazem)(?= \.| \?|$)|(?:sai|saia|saiam|some|suma|sumam|cai|vaza|vazem) (?:fora|daqui|de mim|da minha vida|do meu (?:pe|telefone|numero|whats|whatsapp|email)))(?= \.| \?|$)/,
  ),
  optOut(
    'esquece-o-numero',
    /\b(?:esquece|esqueca|esquecam|perde|perca|percam|bloqueia|bloqueie|bloqueiem|bloquear|risca|risque|risquem) (?:(?:o|ess[ea]|est[ea]|meu) )*(?:numero|telefone|contato|email|whats|whatsapp)\b/,
  ),
  optOut(
    'descadastro',
    new RegExp(
      `\\b(?:descadastro|descadastramento|descadastrar|descadastre|descadastrem|descadastra|descredenciar|opt out|optout)\\b|\\b(?:remocao|exclusao|retirada|bloqueio) (?:do |de |da |dos |desse |deste )?(?:meu |minha |meus |seu )?(?:numero|telefone|contato|contatos|email|nome|cadastro|dados|lista)\\b${FROM_A_REGISTER}`,
    ),
  ),
  optOut(
    'nao-aguento',
    /\b(?:nao|ninguem|ngm) (?:aguento|aguenta|suporto|suporta) (?:mais )?(?:receber |tanta |tantas |essas |essa |voce |isso |esse |esses |as )*(?:mensagem|ligacao|ligacoes|cobranca|cobrancas|email|emails|contato|perturbacao|ligando)\b|\b(?:cansei|cansado|cansada|farto|farta) (?:de|dessas|dessa|das|desses) (?:tanta |tantas |receber )*(?:mensagem|ligacao|ligacoes|cobranca|cobrancas|email|emails)\b/,
  ),
  optOut(
    'bloqueio',
    /\b(?:vou (?:te )?bloquear|vou bloquiar|bloqueado|bloqueada|bloqueando|bloqueei|to bloqueando|sera bloqueado|vai ser bloqueado|vou bloquear voce)\b/,
  ),
  optOut(
    'sem-paz',
    /\b(?:deixa em paz|deixe em paz|deixem em paz|nao enche|nao encha|nao encham|vai encher outro|vao encher outro|nao perturba|nao perturbe|nao incomoda|nao incomode|para de encher|saco cheio de mensagem|nao amola|me poupe)\b/,
  ),
  optOut(
    'sem-mais',
    new RegExp(
      `\\b(?:sem|nada de|chega de|basta de|nenhuma|nem mais uma) (?:mais )?${CHANNEL}\\b(?! (?:de (?:voce|pagamento)|recebid))`,
    ),
  ),
  optOut('spam', /\b(?:spam|importunacao|importunando|importunar|assedio)\b/),
  optOut(
    'lgpd-apagar',
    /\b(?:lgpd|meus dados)\b(?=.{0,40}\b(?:apag|exclu|elimin|remov|delet|revog))|\b(?:apag|apague|apaguem|exclu|excluir|exclusao|eliminem|removam|deletem)\b(?=.{0,20}\bmeus dados\b)|\b(?:revogo|retiro) (?:o |meu |a |minha )?(?:consentimento|autorizacao)\b|\bnao (?:autorizo|autorizei|permito|permiti|(?:dei|dou) (?:autorizacao|permissao|o direito)) (?:(?:voce|ninguem|para|a|o|que|de) )*(?:uso|usar|usem|usarem|utilizar|utilizem|utilizarem) (?:(?:d?[oa]s?|d?ess[ea]|d?est[ea]|meus?) )*(?:numero|dados|telefone|contato|email|cpf|nome)\b/,
  ),
  optOut(
    'ingles',
    /\b(?:unsubscribe|opt out|stop (?:sending|texting|messaging|mensagem|calling|phoning|ringing|contacting|emailing|writing|bothering|harassing|it)|leave me alone|(?:do not|don t|dont|never) (?:call|text|contact|phone|ring|message|email|write|bother)|(?:remove|delete|take(?= \w+(?: \w+){0,2} (?:off|out)\b)) (?:me|my (?:phone |cell |mobile )?(?:number|phone|email|name))(?: (?:off|out|from)(?: of)?)?|no more (?:messages|texts|calls|emails)|(?:do not|don t|dont) (?:want|wish) (?:to (?:receive|get|hear)|(?:any|more|these|those|your) (?:more )?(?:messages|texts|calls|emails)))\b/,
  ),
  optOut(
    'cancelar-envio',
    new RegExp(
      `\\b(?:cancelar|cancela|cancele|cancelem|cancelo|cancelamento|descadastrar|desinscrever|desinscreva|desativar|desative|desativa) (?:de |do |da |o |a |os |as |esse |essa |esses |essas |este |meu |minha |favor )*(?:envio|envios|inscricao|assinatura|recebimento|cadastro|numero|${CHANNEL})\\b`,
    ),
  ),
  optOut(
    'quero-cancelar',
    /(?:^|\. )(?:eu )?(?:quero|desejo|gostaria de|favor) (?:cancelar|parar|me descadastrar|descadastrar)(?: \.|$| favor| isso| ja| agora)/,
  ),
  optOut(
    'proibido-ligar',
    new RegExp(
      `\\b(?:proibid[oa]s?|proibo|proibi) (?:(?:voce|de|a|o|que|me|ficar) )*(?:${CALLING}|liguem|ligue|${CALL})\\b`,
    ),
  ),
  optOut(
    'nao-pode-ligar',
    // A question asks for a call, and so does whoever names a better time.
    new RegExp(
      `\\b(?:nao|nunca|jamais) (?:(?:me|voce|mais) )*(?:pode|podem|poderia|poderiam|deve|devem|deveriam|(?:tem|dei|dou|autorizo|autorizei) (?:(?:voce|autorizacao|permissao|direito|o|a|de|para) )*) ?(?:(?:mais|me|ficar|voce) )*${CALLING}\\b(?! ${BETTER_TIME})(?![^.?]{0,40} \\?)`,
    ),
  ),
  optOut(
    'nao-me-contate',
    /\b(?:nao|nunca|jamais) (?:(?:me|mais|quero que) )*(?:contate|contatem|contacte|contactem|contata|telefone|telefonem|telefona|entra em contato|retorne|retornem)\b(?![^.?]{0,40} \?)/,
  ),
  optOut(
    'nao-quero-ligacao',
    new RegExp(
      `\\bnao (?:quero|queria|desejo|aceito|autorizo|permito) (?:(?:mais|receber|nenhuma?|o|a|as|sua|suas|de|que|voce|me) )*(?:${CALL}|liguem|ligue|contatem)\\b(?! (?:errad|do banco))|\\b(?:quero|aceito) (?:${CALL}|contato) (?:nenhuma?|alguma?)\\b|\\b(?:dispenso|recuso) (?:(?:a|as|o|sua|suas|qualquer) )*(?:${CALL}|contato)\\b`,
    ),
  ),
  optOut(
    'se-ligar-de-novo',
    new RegExp(
      `\\bse (?:(?:voce|alguem|me|continuar|continuarem|tornar|a) )*${CALLING} (?:(?:me|aqui) )?(?:de novo|novamente|outra vez|mais uma vez|mais)\\b(?=[^?]{0,30}\\b(?:process|procon|denunci|policia|advogad|justica|bloque|boletim))`,
    ),
  ),
];
