import { brandColorsOn } from './brand-color.ts';

/** The one stylesheet of a credor's pages, light and dark. Nothing is loaded from anywhere. */
export function styleOf(brandColor: string): string {
  return `:root{color-scheme:light dark;${colorsOf('light', brandColor)};${LIGHT}}
@media (prefers-color-scheme:dark){:root{${colorsOf('dark', brandColor)};${DARK}}}
${RULES}`;
}

function colorsOf(scheme: 'light' | 'dark', brandColor: string): string {
  const { fill, onFill, accent } = brandColorsOn(scheme, brandColor);
  return `--fill:${fill};--on-fill:${onFill};--accent:${accent}`;
}

const LIGHT =
  '--page:#f4f5f7;--card:#fff;--text:#16191d;--soft:#555c66;--line:#d9dce1;--field:#7b828c;--alert:#b3261e;--alert-paper:#fdecea;--good:#12693a;--good-paper:#e6f4ec;--warn:#7a4b00;--warn-paper:#fff3dc';
const DARK =
  '--page:#111317;--card:#1b1e23;--text:#eef0f3;--soft:#a9b0ba;--line:#343941;--field:#868d98;--alert:#ffb4ab;--alert-paper:#3b1714;--good:#8fd9ae;--good-paper:#12301f;--warn:#f5c97a;--warn-paper:#35280f';

const RULES = `
*{box-sizing:border-box}
body{margin:0;min-height:100vh;display:flex;flex-direction:column;background:var(--page);color:var(--text);font:1rem/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-text-size-adjust:100%;overflow-wrap:anywhere}
header{background:var(--card);border-top:.375rem solid var(--fill);border-bottom:1px solid var(--line)}
header div,main,footer>div{width:100%;max-width:38rem;margin:0 auto;padding:0 1rem}
header div{display:flex;align-items:center;gap:.75rem;min-height:4rem;font-size:1.125rem;font-weight:700}
.mark{display:grid;place-items:center;flex:none;width:2.5rem;height:2.5rem;border-radius:.75rem;background:var(--fill);color:var(--on-fill)}
main{flex:1;padding-top:1.75rem;padding-bottom:2.5rem}
h1{margin:0 0 .5rem;font-size:1.625rem;line-height:1.25;letter-spacing:-.01em}
h2{margin:2rem 0 .75rem;font-size:1.125rem;line-height:1.3}
h2.flat{margin:0 0 .5rem}
h3{margin:0;font-size:1rem}
p{margin:0 0 1rem}
.soft{color:var(--soft)}
.small{font-size:.875rem}
.center{text-align:center}
.card{background:var(--card);border:1px solid var(--line);border-radius:1rem;padding:1.25rem;margin:0 0 1rem}
.card>:last-child{margin-bottom:0}
.amount{display:block;margin:.125rem 0 .5rem;font-size:2.25rem;font-weight:700;line-height:1.15;letter-spacing:-.02em;font-variant-numeric:tabular-nums}
.row{display:flex;justify-content:space-between;align-items:baseline;gap:1rem}
.row b{white-space:nowrap;font-variant-numeric:tabular-nums}
a{color:var(--accent)}
:focus-visible{outline:.1875rem solid var(--accent);outline-offset:.125rem}
.button{display:flex;align-items:center;justify-content:center;width:100%;min-height:3.25rem;padding:.75rem 1.25rem;border:.125rem solid var(--fill);border-radius:.75rem;background:var(--fill);color:var(--on-fill);font:inherit;font-weight:700;text-align:center;text-decoration:none;cursor:pointer}
.button.plain{border-color:var(--accent);background:none;color:var(--accent)}
.button.slim{min-height:2.75rem;padding:.5rem 1rem;font-size:.9375rem}
.button:hover{filter:brightness(1.08)}
.button+.button,form+.button,.button+form,details[open]+form{margin-top:.75rem}
form{margin:0 0 1rem}
.card form{margin-bottom:.75rem}
label,legend{display:block;margin:0 0 .375rem;padding:0;font-weight:600}
fieldset{margin:0 0 1.25rem;padding:0;border:0}
input:not([type=radio]),select,textarea{width:100%;min-height:3.25rem;margin:0 0 1rem;padding:.75rem 1rem;border:1px solid var(--field);border-radius:.75rem;background:var(--card);color:var(--text);font:inherit;font-size:1.125rem}
textarea{min-height:7rem;line-height:1.45;resize:vertical}
[aria-invalid=true]{border:.125rem solid var(--alert)}
.choice{display:flex;align-items:center;gap:.75rem;min-height:2.75rem;margin:0;font-weight:400}
.choice input{flex:none;width:1.375rem;height:1.375rem;margin:0;accent-color:var(--accent)}
.note{padding:.875rem 1rem;border-left:.25rem solid;border-radius:.5rem;margin:0 0 1.25rem}
.note>:last-child{margin-bottom:0}
.alert{background:var(--alert-paper);color:var(--alert)}
.good{background:var(--good-paper);color:var(--good)}
.warn{background:var(--warn-paper);color:var(--warn)}
.note a{color:inherit}
.tag{display:inline-block;padding:.0625rem .5rem;border-radius:1rem;font-size:.8125rem;font-weight:600;white-space:nowrap}
summary{display:flex;align-items:center;gap:.5rem;min-height:2.75rem;color:var(--accent);font-weight:600;cursor:pointer;list-style:none}
summary::-webkit-details-marker{display:none}
summary::before{content:"";width:.5rem;height:.5rem;margin:0 .25rem .125rem 0;border:solid;border-width:0 .125rem .125rem 0;transform:rotate(-45deg)}
[open]>summary::before{transform:rotate(45deg)}
table{width:100%;margin:0 0 1rem;border-collapse:collapse;font-size:.9375rem}
th,td{padding:.5rem 0;border-top:1px solid var(--line);text-align:left;vertical-align:top;font-weight:400}
td{padding-left:1rem;text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
th span{display:block;color:var(--soft);font-size:.8125rem}
tr:first-child>*{border-top:0}
tfoot tr>*{border-top:1px solid var(--line)!important}
tfoot th,tfoot td{font-weight:700}
caption.seen{padding:.5rem 0 .25rem;font-weight:600;text-align:left}
caption:not(.seen),.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.menu{margin:0;padding:0;list-style:none}
.menu li+li{border-top:1px solid var(--line)}
.menu a{display:flex;align-items:center;justify-content:space-between;min-height:3.25rem;gap:1rem;padding:.5rem 0;color:var(--text);text-decoration:none;font-weight:600}
.menu a::after{content:"";flex:none;width:.5rem;height:.5rem;margin-right:.25rem;border:solid var(--soft);border-width:.125rem .125rem 0 0;transform:rotate(45deg)}
.card.menu,.card.list{padding:.375rem 1.25rem}
.back{display:inline-flex;align-items:center;min-height:2.75rem;margin:-.75rem 0 .5rem}
.apart{margin-top:1rem}
.qr{width:16.5rem;max-width:100%;margin:0 auto 1rem;border-radius:1rem;overflow:hidden;background:#fff;border:1px solid var(--line)}
.qr svg{display:block;width:100%;height:auto}
.code{min-height:11rem;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;font-size:.9375rem;word-break:break-all}
.code.short{min-height:5rem}
ol{margin:0 0 1.25rem;padding-left:1.375rem}
li::marker{font-weight:700}
.wait{width:3rem;height:3rem;margin:1rem auto 1.5rem;border:.3125rem solid var(--line);border-top-color:var(--accent);border-radius:50%;animation:turn 1s linear infinite}
@keyframes turn{to{transform:rotate(1turn)}}
.done{display:grid;place-items:center;width:3.5rem;height:3.5rem;margin:0 0 1.25rem;border-radius:50%;background:var(--good-paper);color:var(--good)}
footer{background:var(--card);border-top:1px solid var(--line);color:var(--soft);font-size:.875rem}
footer>div{padding-top:1.25rem;padding-bottom:1.5rem}
footer p{margin:0 0 .375rem}
a[href^=tel],a[href^=mailto]{display:inline-flex;align-items:center;min-height:2.75rem;margin-right:1.25rem}
@media (min-width:60rem){main{padding-top:3rem}.wide{max-width:64rem}.columns{display:grid;grid-template-columns:1fr 21rem;gap:0 2rem;align-items:start}.columns>.side{grid-column:2;grid-row:1/span 9;position:sticky;top:1.5rem}.columns>:not(.side){grid-column:1;min-width:0}main h2:first-child{margin-top:0}}
@media (prefers-reduced-motion:reduce){.wait{animation-duration:6s}}
@media print{header,footer,.button,.back,.menu{display:none}body{background:#fff;color:#000}}`;
