import { FRAME_WORDS } from './email-frame-words.ts';
import { FRAME, monogramStyle, STYLE_SHEET, styleContent } from './email-styles.ts';
import type { MessageFacts } from './template-facts.ts';

/** What the frame is put around. `content` is HTML in which every value was escaped. */
export type EmailBody = { readonly preview: string; readonly content: string };

/**
 * The frame of every e-mail: the credor's brand above, and below it who writes (CDC art. 42-A: legal name, CPF or
 * CNPJ, address), how to reach them and how to stop these e-mails. One column of tables, which all mail programs
 * draw alike.
 */
export function emailHtml({ preview, content }: EmailBody, facts: MessageFacts): string {
  const { credor } = facts;
  const brand = credor.cor;
  return `<!doctype html>
<html lang="${facts.idioma}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(credor.nome)}</title>
<style>${STYLE_SHEET}</style>
</head>
<body class="page" style="${FRAME.page}">
<div style="display:none;max-height:0;overflow:hidden;">${escape(preview)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" style="${FRAME.page}">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" class="card" cellpadding="0" cellspacing="0" style="${FRAME.card}">
<tr><td class="inside" style="padding:36px 40px 28px;">
<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 28px;"><tr>
<td style="padding:0 12px 0 0;"><div aria-hidden="true" style="${monogramStyle(brand)}">${escape(credor.nome.charAt(0))}</div></td>
<td class="brand" style="${FRAME.brand}">${escape(credor.nome)}</td>
</tr></table>
<div class="content">
${styleContent(content, brand).trim()}
</div>
</td></tr>
</table>
<table role="presentation" cellpadding="0" cellspacing="0" style="${FRAME.footer}">
<tr><td style="padding:24px 20px 8px;">
${footerLines(facts)
  .map((line) => `<p class="small" style="${FRAME.small}">${line}</p>`)
  .join('\n')}
</td></tr>
</table>
</td></tr>
</table>
</body>
</html>`;
}

function footerLines(facts: MessageFacts): readonly string[] {
  const { credor } = facts;
  const { questions, or, stop } = FRAME_WORDS[facts.idioma];
  const link = (href: string, label: string): string =>
    `<a href="${escape(href)}" style="${FRAME.quietLink}">${escape(label)}</a>`;
  return [
    escape(safetyNote(facts)),
    `${escape(questions)} ${escape(credor.telefone)} ${or} ${link(`mailto:${credor.email}`, credor.email)}.`,
    escape(identification(facts)),
    `${escape(stop.question)} ${link(facts.descadastro, stop.link)}.`,
  ];
}

/** The same e-mail for programs and people that want no HTML. */
export function emailText(content: string, facts: MessageFacts): string {
  const { credor, descadastro } = facts;
  const { questions, or, stop } = FRAME_WORDS[facts.idioma];
  return [
    content,
    '--',
    safetyNote(facts),
    `${questions} ${credor.telefone} ${or} ${credor.email}.`,
    identification(facts),
    `${stop.inText} ${descadastro}`,
  ].join('\n\n');
}

function safetyNote({ idioma, link }: MessageFacts): string {
  const { safety, page } = FRAME_WORDS[idioma];
  return `${safety} ${page(new URL(link).host)}`;
}

const identification = ({ credor }: MessageFacts): string =>
  `${credor.razao_social}, ${credor.tipo_documento} ${credor.documento}, ${credor.endereco}.`;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char);
