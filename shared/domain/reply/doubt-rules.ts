import { ELSEWHERE_RULES } from './elsewhere-rules.ts';
import { PROMISE_DOUBT_RULES } from './promise-doubt-rules.ts';
import { PROTECTED_RULES } from './protected-rules.ts';
import type { DoubtRule } from './rule.ts';

/** What a rule would read, and should not: denials, conditions, parts of a sum, questions, what protects somebody. */
export const DOUBT_RULES: readonly DoubtRule[] = [
  ...PROTECTED_RULES,
  ...ELSEWHERE_RULES,
  ...PROMISE_DOUBT_RULES,
  {
    rule: 'nao-pagou',
    isDenial: true,
    doubts: ['reported-paid'],
    pattern:
      /\b(?:nao|nunca|nem) (?:ainda |eu |te |lhe |mais |consegui |deu para |foi |esta |tenho |ta |estava )*(?:paguei|pago|pagar|paga|quitei|quitado|quitada|fiz o pix|fiz o pagamento|fiz pagamento|fiz pix|depositei|transferi|tenho comprovante|comprovante)\b|\b(?:paguei|quitei|pago|paga|quitado) (?:ainda )?nao(?= \.| \?|$)|\b(?:paguei|quitei|acertei) (?:foi )?nada\b|\bpagamento nao\b|\bnao fui eu (?:que|quem) (?:paguei|pagou)\b|\bnao (?:foi|teve|houve) (?:o |nenhum |ainda )*pagamento\b/,
  },
  {
    rule: 'pagou-em-parte',
    doubts: ['reported-paid', 'promise'],
    pattern:
      /\b(?:metade|uma parte|parte|parcial|parcialmente|so uma|so a primeira|uma parcela|duas parcelas|algumas parcelas|a primeira parcela|a entrada|uma entrada|so a entrada|o resto|restante|parcelar|parcelado|parcelas|parcela|\d{1,2} ?x|em \d{1,2} vezes|em (?:duas|tres|quatro|cinco|dez) vezes|vezes|reais|\d{1,5} (?:conto|pila))\b|\b(?:pago|pagar|paguei|dou|mando|deposito) (?:so |apenas |uns |mais )?\d{2,5}(?![\d/])(?! (?:de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|dias|horas?)\b)/,
  },
  {
    rule: 'parte-em-palavras',
    doubts: ['reported-paid', 'promise'],
    pattern:
      /\b(?:pago|pagar|pagarei|paguei|dou|mando|deposito|depositei|depositar|transfiro|transferi|quitei|quito) (?:agora |hoje |so |apenas |uns |umas )*(?:vinte|trinta|quarenta|cinquenta|sessenta|setenta|oitenta|noventa|cem|cento|duzentos|trezentos|quatrocentos|quinhentos|seiscentos|setecentos|oitocentos|novecentos|mil|quase tudo|quase toda|uma|duas|(?:a|as) (?:primeira|primeiras|segunda(?! feira)|terceira|ultima|mais nova|mais antiga|de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro))|\d{1,2} d(?:e|as|os) \d{1,2}|(?:agora|hoje) \d{2,5})(?= \.| \?|$| (?!(?:por cento|semanas?|vez|conta|divida|fatura|boleto|horas?)\b))|\bso a (?:mais nova|ultima|segunda|terceira)\b/,
  },
  {
    rule: 'se-pagou',
    doubts: ['reported-paid'],
    pattern:
      /\b(?:se|como sei se|nao sei se|nao lembro se|acho que|talvez|sera que|quando|depois que|assim que|e se) (?:eu |nao |ja |isso |foi |esta )*(?:paguei|pago|pagar|paga|quitei|quitado|foi pago)\b|\b(?:paguei|pago|paga|quitado|quitada) \?|\bsempre paguei\b|\bpaguei (?:a outra|o outro|outra|outro|errado|para outro|para a pessoa errada|o boleto errado|um boleto falso)\b|\bja pago (?:muit|demais|juros|aluguel)/,
  },
  {
    rule: 'pago-no-futuro',
    doubts: ['reported-paid'],
    pattern: /\b(?:sem falta|vai ser|sera|estara|vai estar|vai ficar)\b/,
  },
  {
    rule: 'outro-pagou-engano',
    doubts: ['wrong-person'],
    pattern:
      /\bse (?:eu )?nao (?:me )?engano\b|\bsalvo engano\b|\bnao (?:e|foi|ha) engano\b|\bnumero errado \?|\bnao sou eu \?|\bengano nenhum\b|(?<!\bnao )\bsou eu mesm[oa]\b/,
  },
  {
    rule: 'golpe-e-pergunta',
    doubts: ['dispute'],
    pattern:
      /\b(?:golpe|fraude|falso|verdade|serio|seguro) \?|\b(?:nao e|nao seja|nao eh|se e|se isso e|sera que e|parece|medo de|como sei que|como saber se|cai em|cai num|caindo em|cair em) (?:um |o |de |isso e |e |nao e )*(?:golpe|fraude)\b|\bcomo (?:sei|vou saber|saber|eu sei) (?:que|se)\b/,
  },
  {
    rule: 'divida-confirmada',
    doubts: ['dispute'],
    pattern:
      /\b(?:reconheco sim|devo sim|sei que devo|eu sei que|nao nego|reconheco a divida|reconheco que)\b|\bnao devo mais nada\b|\bnao devo(?: nada)? \?|\bcancelei (?:o pagamento|a conta do banco)\b/,
  },
  {
    rule: 'ligaram',
    doubts: ['call-me'],
    pattern:
      /\b(?:quem|voce|alguem|ja) me (?:ligou|ligaram|chamou|chamaram)\b|\bme liga(?:m|ram|vam)? (?:toda hora|todo dia|o dia todo|sempre|direto)\b|\bnao (?:me )?(?:retornou|retornaram|ligou|ligaram|atende|atendem)\b/,
  },
  {
    rule: 'nao-vai-pagar',
    doubts: ['promise'],
    pattern:
      /\b(?:nao|nunca|jamais) (?:vou|vo|irei|pretendo|quero) (?:te |mais |lhe )?pagar(?! (?:hoje|agora|amanha|essa|esta|nessa))|\bnao sei (?:se|quando|que dia)\b/,
  },
  {
    rule: 'prometeu-e-desdisse',
    doubts: ['promise', 'reported-paid'],
    pattern:
      /\b(?:mas|so que|porem) (?:eu )?(?:ja )?nao (?:vou|consigo|posso|tenho|quero|da|deu)(?: mais| como| para)*(?: pagar)?(?= \.| \?|$)|\b(?:quem|nao|nunca) (?:te |lhe )?(?:disse|falou|falei|prometi)\b.{0,20}\bque\b|\bduvido\b/,
  },
  {
    rule: 'promessa-incerta',
    doubts: ['promise'],
    pattern:
      /\b(?:se|caso|talvez|acho|quem sabe|sera que|tentar|tento|tentarei|tentando|vou ver|verei|veremos|possivelmente|provavelmente|quando eu|quando cair|quando receber|quando sair|assim que|dependendo|depende|espero)\b|\?/,
  },
  {
    rule: 'ligacao-negada',
    isCommon: true,
    doubts: ['call-me'],
    // Whoever is called because of a word is called without any cap: where a denial stands, or a condition, a person reads it.
    pattern:
      /\b(?:nao|nunca|jamais|nem|sem|ninguem|nada|nenhuma?|proibid[oa]s?|proibo|se|caso|evite|evitem|cansei|cansad[oa]|chega|duvido|crime|assedio|odeio|detesto|never|quiser|quiserem|a vontade)\b|\bme (?:chama|chamam|chame) de\b|\b(?:liga|ligue|liguem) mais(?! tarde| cedo)\b|\bpara (?:voce )?ver\b/,
  },
  {
    rule: 'ligacao-que-incomoda',
    isCommon: true,
    doubts: ['call-me'],
    pattern:
      /\b(?:process[oa]r?|procon|policia|denunci\w{1,6}|(?:quantas|tantas|mil|varias|muitas|\d{1,3}) vezes|quantas vezes|todo (?:santo )?dia|todos os dias|toda (?:hora|semana)|o (?:dia|tempo) (?:todo|inteiro)|tanto|demais|de novo)\b|\b(?:porque|por que|para que|quem)\b(?=[^.?]{0,30}\b(?:liga|ligar|ligue)\b)/,
  },
  {
    rule: 'ligacao-de-outro',
    doubts: ['call-me'],
    pattern:
      /\b(?:advogad[oa]s?|defensor|defensora|defensoria)\b|\b(?:vai|vou|vamos|vao|ira|irei|irao) (?:te |voce )?(?:entrar em contato|retornar|ligar)\b|\b(?:retorno|ligacao|contato|telefonema) d[aeo]s? (?!voce|atend|equipe|setor|financeiro|responsavel|gerente|gente)|\b(?:liga|ligar|ligue|liguem|retornar|retorne|falar|conversar|contato) (?:para|com) (?:o |a )?(?:meu|minha|ele|ela)\b(?! (?:numero|telefone|whats))/,
  },
  {
    rule: 'outra-pessoa-escreve',
    // Whoever is not the debtor is told of no debt, and promises nothing for another.
    doubts: ['call-me', 'promise'],
    pattern:
      /\b(?:sou|aqui e|aqui eh|quem fala e) [oa] (?:mae|pai|espos[oa]|marido|mulher|noiv[oa]|namorad[oa]|companheir[oa]|irmao|irma|filh[oa]|net[oa]|tia|tio|avo|sogr[oa]|cunhad[oa]|nora|genro|prim[oa]|sobrinh[oa]|vizinh[oa]|amig[oa]|patrao|patroa|cuidador[a]?)(?= \.| \?|$| e | mas | que )|\b(?:sou|somos|aqui e|aqui eh|e|eh|quem fala e) (?:(?:o|a|os|as|uma?) )?(?:mae|pai|pais|espos[oa]|marido|mulher|noiv[oa]|namorad[oa]|companheir[oa]|irmao|irma|filh[oa]|net[oa]|tia|tio|avo|sogr[oa]|cunhad[oa]|nora|genro|prim[oa]|sobrinh[oa]|vizinh[oa]|amig[oa]|colega|patrao|patroa|chefe|secretari[oa]|cuidador[a]?|madrasta|padrasto) (?:d(?:el[ea]s?|[oa]|ess[ea]|est[ea])\b(?! lar)|de (?!familia|uma?\b|dois|duas|tres|quatro|cinco|varios|muit[oa]s|\d|menin[oa]|crianca|gemeos|primeira|verdade|santo|voce))/,
  },
  {
    rule: 'so-por-escrito',
    isCommon: true,
    doubts: ['call-me'],
    pattern:
      /\b(?:so|somente|apenas|unicamente) (?:por|pelo|pela|no|via) (?!telefone|ligacao)|\b(?:por|pelo|via|no|na) (?:email|emails|whats|whatsapp|mensagem|escrito|correio|carta|direct|telegram|pv)\b/,
  },
  {
    rule: 'cadastro-de-devedores',
    isMore: true,
    doubts: ['promise', 'call-me', 'wrong-person'],
    pattern:
      /\b(?:spc|serasa|scpc|negativad[oa]|negativacao|negativaram|protestad[oa]|protesto|cartorio|nome sujo|limp(?:a|e|em|ar) (?:o )?meu nome|orgaos? de protecao)\b/,
  },
  {
    rule: 'dados-da-pessoa',
    isMore: true,
    doubts: [],
    pattern:
      /\b(?:tir|retir|remov|exclu|apag|delet|elimin)(?:a|ar|e|em|i|ir|am|er)? (?:favor )?(?:(?:o|a|os|todos|todo) )*(?:meu|meus) (?:cpf|rg|dados|cadastro|nome do (?:cadastro|sistema))\b/,
  },
  {
    rule: 'ligam-a-outros',
    isMore: true,
    doubts: ['call-me'],
    pattern:
      /\b(?:ligar|ligando|liga|ligue|liguem|ligam|ligaram|ligou|cobrar|falar) (?:para|com|a|no|na) (?:o |a |os )?(?:(?:meu|minha|meus|minhas) (?!numero|telefone|contato|email|divida|conta|whats)|trabalho|servico|empresa onde|vizinh)/,
  },
];
