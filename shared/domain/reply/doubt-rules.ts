import type { DoubtRule } from './rule.ts';

/** What a rule would read, and should not: denials, conditions, parts of a sum, questions, somebody's death. */
export const DOUBT_RULES: readonly DoubtRule[] = [
  {
    rule: 'nao-pagou',
    isDenial: true,
    doubts: ['reported-paid'],
    pattern:
      /\b(?:nao|nunca|nem) (?:ainda |eu |te |lhe |mais |consegui |deu para |foi |esta |tenho |ta |estava )*(?:paguei|pago|pagar|paga|quitei|quitado|quitada|fiz o pix|fiz o pagamento|fiz pagamento|fiz pix|depositei|transferi|tenho comprovante|comprovante)\b|\b(?:paguei|quitei|pago|paga|quitado) (?:ainda )?nao(?= \.| \?|$)|\bpagamento nao\b|\bnao fui eu (?:que|quem) (?:paguei|pagou)\b|\bnao (?:foi|teve|houve) (?:o |nenhum |ainda )*pagamento\b/,
  },
  {
    rule: 'pagou-em-parte',
    doubts: ['reported-paid', 'promise'],
    pattern:
      /\b(?:metade|uma parte|parte|parcial|parcialmente|so uma|so a primeira|uma parcela|duas parcelas|algumas parcelas|a primeira parcela|a entrada|uma entrada|so a entrada|o resto|restante|parcelar|parcelado|parcelas|parcela|\d{1,2} ?x|em \d{1,2} vezes|em (?:duas|tres|quatro|cinco|dez) vezes|vezes|reais|\d{1,5} (?:conto|pila))\b|\b(?:pago|pagar|paguei|dou|mando|deposito) (?:so |apenas |uns |mais )?\d{2,5}(?![\d/])(?! (?:de (?:janeiro|fevereiro|marco|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro)|dias|horas?)\b)/,
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
    rule: 'alguem-morreu',
    doubts: ['wrong-person', 'dispute', 'reported-paid', 'call-me', 'promise'],
    pattern: /\b(?:faleceu|falecido|falecida|morreu|obito|morto|morta|luto|falecimento)\b/,
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
    doubts: ['promise'],
    pattern:
      /\b(?:mas|so que|porem) (?:eu )?(?:ja )?nao (?:vou|consigo|posso|tenho|quero|da|deu)(?: mais| como| para)*(?: pagar)?(?= \.| \?|$)|\b(?:quem|nao|nunca) (?:te |lhe )?(?:disse|falou|falei|prometi)\b.{0,20}\bque\b|\bduvido\b/,
  },
  {
    rule: 'promessa-incerta',
    doubts: ['promise'],
    pattern:
      /\b(?:se|caso|talvez|acho|quem sabe|sera que|tentar|tento|tentarei|tentando|vou ver|verei|veremos|possivelmente|provavelmente|quando eu|quando cair|quando receber|quando sair|assim que|dependendo|depende|espero)\b|\?/,
  },
];
