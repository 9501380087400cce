/** Where a mail program begins to repeat the message that is answered, or adds its own line. */
const QUOTE_BEGINS: readonly RegExp[] = [
  /^\s*>/,
  /^\s*(?:Em|No dia|On|El|Am)\s.{4,200}(?:escreveu|wrote|escribió|schrieb)\s*:\s*$/i,
  /^\s*-{2,}\s*(?:Mensagem original|Original Message|Mensagem encaminhada|Forwarded message|Mensagem anterior)/i,
  /^\s*(?:De|From|Remetente)\s*:\s.*@/i,
  /^\s*\*?(?:De|From)\s*:\*?\s/i,
  /^\s*_{8,}\s*$/,
];
const SIGNATURE_BEGINS: readonly RegExp[] = [
  /^-- ?$/,
  /^\s*(?:Enviado|Enviada) (?:do|de|pelo|via|a partir)\b.{0,60}$/i,
  /^\s*(?:Sent from|Get Outlook for|Obter o Outlook|Baixe o Outlook)\b/i,
];
/** `Em ter., 17 de mar. de 2026 às 10:00, Loja <a@b> escreveu:` is often broken into two lines. */
const BROKEN_QUOTE = /^\s*(?:Em|On)\s.{4,200}$/i;
const QUOTE_ENDS = /(?:escreveu|wrote)\s*:\s*$/i;

/** What somebody wrote themselves: without the message that they answer, and without signature. */
export function withoutQuotes(text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').split('\n');
  const end = lines.findIndex((line, index) => {
    const isBroken = BROKEN_QUOTE.test(line) && QUOTE_ENDS.test(lines[index + 1] ?? '');
    return isBroken || [...QUOTE_BEGINS, ...SIGNATURE_BEGINS].some((begins) => begins.test(line));
  });
  return (end === -1 ? lines : lines.slice(0, end)).join('\n').trim();
}
