/** What tells whoever reads or listens that somebody owes, in both languages in which people are written to. */
export const OF_A_DEBT =
  /R\$|\d[,.]\d\d\b|d[ií]vida|d[ée]bito|cobran|pag(?:ar|amento)|venc|atras|acordo|boleto|em aberto|\b(?:debt|owe|due|overdue|payment|pay|agreement|bill|instal|open on)/i;
