/** Why something that was paid is missing again, where that is so: the creditor did it, and it is no delay. */
export const GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}Em {{ devolucao.data | data }}{% else %}De {{ devolucao.desde | data }} a {{ devolucao.data | data }}{% endif %} devolvemos {{ devolucao.valor | reais }} do que você pagou, e por isso voltou a faltar {{ devolucao.falta | reais }} do seu acordo com {{ credor.nome }}.{% else %}Em {{ devolucao.data | data }} corrigimos o valor de uma dívida, e por isso voltou a faltar {{ devolucao.falta | reais }} do seu acordo com {{ credor.nome }}.{% endif %}';

/** The same in a message that leaves before its day. */
export const GIVEN_BACK_HTML = `{% if devolucao %}<p>${GIVEN_BACK} Não é atraso seu.</p>{% endif %}`;
export const GIVEN_BACK_TEXT = `{% if devolucao %}${GIVEN_BACK} Não é atraso seu.{% endif %}`;

/** What becomes of the agreement and its discount. */
export const STANDS =
  '{% if devolucao.cumprido %}O desconto do acordo é definitivo: só falta isto.{% else %}O acordo e o desconto continuam valendo.{% endif %}';

/** Until when paying keeps an agreement of which something is late; nothing once that day is over. */
export const KEPT_BY =
  '{% if tolerancia %}Pagando até {{ tolerancia | data }}, o acordo e o desconto continuam valendo.{% endif %}';

/** The same of what the creditor had given back. */
export const STANDS_LATE = `{% if devolucao.cumprido %}O desconto do acordo é definitivo: só falta isto.{% else %}${KEPT_BY}{% endif %}`;

/** Where it was paid before the message left. */
export const NOTHING_MISSING =
  'Nada falta pagar por causa do que mudou no seu acordo com {{ credor.nome }}: está tudo certo.';

/** Why a debt that was paid is missing again: the creditor did it. */
export const DEBT_GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}Em {{ devolucao.data | data }}{% else %}De {{ devolucao.desde | data }} a {{ devolucao.data | data }}{% endif %} devolvemos {{ devolucao.valor | reais }} do que você pagou a {{ credor.nome }}{% else %}Em {{ devolucao.data | data }} corrigimos o valor de uma dívida com {{ credor.nome }}{% endif %}{% if devolucao.falta > 0 %}, e por isso voltou a faltar {{ devolucao.falta | reais }}{% endif %}.';

const DEBT_REMINDED = `${DEBT_GIVEN_BACK} Isso não tem multa nem juros até {{ devolucao.ate | data }}.`;

/** The same in a reminder of the debt. */
export const WHY_MISSING_HTML = `{% if devolucao %}<p>${DEBT_REMINDED}</p>{% endif %}`;
export const WHY_MISSING_TEXT = `{% if devolucao %}${DEBT_REMINDED}{% endif %}`;
