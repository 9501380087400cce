/** Text made safe for HTML, attributes included. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const NOTHING_REAL = 'nada aqui é de verdade';

const STYLE = `
*{box-sizing:border-box}
:root{color-scheme:light dark;--ink:#1c2430;--soft:#566173;--paper:#f4f5f7;--card:#fff;--line:#d9dde3;--act:#00695c;--on:#fff;--warn:#8a4b00}
@media (prefers-color-scheme:dark){:root{--ink:#e8ebf0;--soft:#a5afbd;--paper:#14181e;--card:#1d232b;--line:#38414d;--act:#4fd1bd;--on:#06201c;--warn:#f0b060}}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
header{background:var(--ink);color:var(--paper);padding:.75rem 1rem}
header a{color:inherit;font-weight:600;text-decoration:none}
main{max-width:46rem;margin:0 auto;padding:1rem}
h1{font-size:1.5rem;margin:.5rem 0}h2{font-size:1.1rem;margin:0 0 .5rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.5rem;padding:1rem;margin:0 0 1rem}
.row{display:flex;flex-wrap:wrap;gap:.75rem;align-items:end}
label{display:block;font-size:.875rem;color:var(--soft)}
input,select,button{font:inherit;padding:.5rem .75rem;border-radius:.375rem;border:1px solid var(--line);background:var(--card);color:var(--ink);min-height:2.75rem}
input:focus-visible,select:focus-visible,button:focus-visible,a:focus-visible{outline:3px solid var(--act);outline-offset:2px}
button{background:var(--act);color:var(--on);border-color:var(--act);font-weight:600;cursor:pointer}
button.quiet{background:var(--card);color:var(--act)}
a{color:var(--act)}
.card>:last-child{margin-bottom:0}
.value{font-size:1.75rem;font-weight:700}
.soft{color:var(--soft)}.warn{color:var(--warn)}
code{overflow-wrap:anywhere;font-size:.875rem}
.list{list-style:none;margin:0;padding:0}
.list li{display:flex;flex-wrap:wrap;justify-content:space-between;gap:1rem;padding:.75rem 0;border-bottom:1px solid var(--line)}
.list li:last-child{border:0}
.end{text-align:right;white-space:nowrap}`;

/**
 * A page of the simulated PSP, or of another house of the local run.
 *
 * @param content safe HTML
 */
export const page = (
  title: string,
  content: string,
  house = 'PSP de teste',
): string => `<!doctype html>
<html lang="pt-BR">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · ${house}</title>
<style>${STYLE}</style>
</head>
<body>
<header><a href="/sandbox">${house}</a> <span>· ${NOTHING_REAL}</span></header>
<main>${content}</main>
</body>
</html>`;

export const messagePage = (title: string, text: string): string =>
  page(
    title,
    `<h1>${escaped(title)}</h1><p>${escaped(text)}</p><p><a href="/sandbox">Voltar</a></p>`,
  );
