/** Why a debt that was paid is missing again: the creditor did it. */
export const DEBT_GIVEN_BACK =
  '{% if devolucao.valor > 0 %}{% if devolucao.desde == devolucao.data %}On {{ devolucao.data | data }}{% else %}From {{ devolucao.desde | data }} to {{ devolucao.data | data }}{% endif %} we gave back {{ devolucao.valor | reais }} of what you had paid to {{ credor.nome }}{% else %}On {{ devolucao.data | data }} we corrected a debt with {{ credor.nome }}{% endif %}{% if devolucao.falta > 0 %}, and so {{ devolucao.falta | reais }} is missing again{% endif %}.';

const DEBT_REMINDED = `${DEBT_GIVEN_BACK} There is no fine or interest on that until {{ devolucao.ate | data }}.`;

/** The same in a reminder of the debt. */
export const WHY_MISSING_HTML = `{% if devolucao %}<p>${DEBT_REMINDED}</p>{% endif %}`;
export const WHY_MISSING_TEXT = `{% if devolucao %}${DEBT_REMINDED}{% endif %}`;
