import { anyOf } from './forbidden-phrases.ts';

/**
 * What tells a stranger that somebody owes without a plain word of debt: what was agreed and what was not, what falls due each month, and ways to pay. As
 * whole words over lower case without accents.
 */
export const DEBT_PHRASES = anyOf(
  /acertos?|acertar(?! (?:o|os|a|as|seus?) (?:cadastro|dados|relogio|horario|endereco))/,
  /(?:sobre|tratar d?a?|resolver|referente a|acessar) (?:a )?sua conta(?! no portal)|conta(?:s)? (?:de|a|em|no valor|vencid\w+) (?:r\$ ?)?(?:\d+|luz|agua|energia|gas|telefone|internet|pagar|aberto)/,
  /valor(?:es|zinho)?|ficou (?:para|pra) tras|quanto (?:voce )?(?:deve|falta|cabe|pode|quer (?:dar|pagar))|de entrada|no seu bolso/,
  /o combinado(?= (?:nao|ainda|era|foi)|[.,!]|$)|(?:nao|sem) (?:\w+ ){0,2}(?:cumpri\w+|honr\w+)|promess\w+/,
  /titulo (?:n\w*\.? ?)?\d+|titulo (?:em|de credito|aguarda\w*|esta)|contratos?/,
  /credito\w*|recuperacao(?! d[aeo] (?:senha|acesso|conta|cadastro))|assessoria\w*|cedent\w+/,
  /deposit\w+|transferenc\w+|transferir|transfira|compensad\w+|sem baixa|dar baixa|comprovantes?(?! de (?:endereco|residencia))|loteric\w+|a vista/,
  /propost\w+|ofertas?|condic(?:ao|oes) (?:especia\w+|unicas?|imperdive\w+)|(?:casa|tudo|vida) em (?:dia|ordem)/,
  /dinheiro|grana|\d+ ?(?:contos?|pila|mangos?|pratas?|paus)|(?:cento e|duzent[oa]s|trezent[oa]s|quatrocent[oa]s|quinhent[oa]s|seiscent[oa]s|setecent[oa]s|oitocent[oa]s|novecent[oa]s)/,
  /alugue(?:l|is)|anuidades?|taxas?|tarifas?|impostos?|iptu|ipva|dizimo|condominial/,
  /(?:sua|tua|esta) situacao|restric\w+|irregular\w*|(?:resolv|acert|limp|consult)\w+ (?:o )?(?:seu )?cpf/,
  /fic(?:ou|a|ar|ando) devendo|(?:nos|ainda|que) (?:nos )?deve|compromissos? financeir\w+|quitad\w+|(?:nao|ainda) (?:\w+ ){0,2}(?:recebemos|identificamos|localizamos|caiu|consta)(?! (?:\w+ )?(?:resposta|retorno|contato|documento|cadastro|mensagem))/,
  /inadimplente|caloteir\w+|\d+ ?por cento/,
);

/** A share of something, which only an offer or a charge has. */
export const SHARE = /(?<!\d)(?!100 ?%)\d{1,3}(?:,\d+)? ?%/;
