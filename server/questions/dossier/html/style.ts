/** The look of a dossier: the workspace's own tokens, on screen in light and dark, on paper in light alone. */

const LIGHT =
  '--bg:#f6f7f9;--panel:#fff;--line:#e2e5ea;--text:#1b2130;--mute:#5b6475;--accent:#2f5bd7;--soft:#f1f3f7;--notice:#fdf6e3;--notice-line:#b97800;--late:#b3261e;color-scheme:light';
const DARK =
  '--bg:#12151c;--panel:#1a1f29;--line:#2b3240;--text:#e8ebf2;--mute:#9aa3b5;--accent:#8aa8ff;--soft:#212735;--notice:#2a2618;--notice-line:#e6b04a;--late:#ff8b80;color-scheme:dark';

export const STYLE = `
:root{${LIGHT}}
@media screen and (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--text);font:15px/1.55 Inter,"Source Sans 3","Segoe UI",system-ui,sans-serif;overflow-wrap:anywhere}
main{max-width:1080px;margin:0 auto;padding:28px 32px 48px;background:var(--panel);border-left:1px solid var(--line);border-right:1px solid var(--line);min-height:100vh}
header{display:flex;flex-wrap:wrap;align-items:baseline;gap:4px 14px;border-bottom:1px solid var(--line);padding-bottom:18px}
.brand{flex-basis:100%;font-weight:650;font-size:14px;color:var(--mute)}
.brand b{color:var(--text);font-weight:650}
.brand i{display:inline-block;width:9px;height:9px;border-radius:50%;background:#2f5bd7;margin-right:-3px}
.brand i+i{background:#d55e00;opacity:.85;margin-right:8px}
h1{flex-basis:100%;font-size:30px;line-height:1.2;letter-spacing:-.015em;margin:6px 0 2px;font-weight:650}
header p{margin:0;color:var(--mute);font-size:13px}
header p+p{border:1px solid currentColor;border-radius:5px;padding:0 7px;color:var(--accent)}
section{margin-top:30px}
h2{font-size:19px;line-height:1.3;letter-spacing:-.01em;margin:0 0 10px;font-weight:650}
h3{font-size:15px;margin:20px 0 8px;font-weight:650}
p{margin:0 0 8px}
.lead{font-size:17px;line-height:1.5}
.soft{color:var(--mute)}
.notice{background:var(--notice);border-left:3px solid var(--notice-line);border-radius:0 8px 8px 0;padding:10px 14px;margin:0 0 12px}
.notice p{margin:0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:3px 18px;margin:12px 0 0;font-size:14px}
dt{color:var(--mute)}
dd{margin:0}
ol,ul{margin:0 0 12px;padding-left:26px}
li{margin:0 0 8px;padding-left:4px}
li p{margin:0}
li::marker{color:var(--mute);font-variant-numeric:tabular-nums}
a{color:var(--accent);text-decoration:none}
a:hover{text-decoration:underline}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:3px}
:target{background:var(--soft)}
code{font:.88em/1.5 ui-monospace,"Cascadia Mono","DejaVu Sans Mono",monospace;background:var(--soft);border-radius:4px;padding:1px 5px}
b{font-weight:650}
.tag,.warning{font-size:.86em;border:1px solid currentColor;border-radius:5px;padding:0 6px;color:var(--mute);white-space:nowrap}
.warning,.alarm{color:var(--late)}
td .tag,td .warning{white-space:normal;display:inline-block}
blockquote{margin:0;padding-left:10px;border-left:3px solid var(--line);white-space:pre-wrap;unicode-bidi:isolate}
table{width:100%;border-collapse:collapse;font-size:12.5px;line-height:1.45;margin:16px 0 8px;table-layout:fixed}
caption{text-align:left;font-weight:650;font-size:13px;padding-bottom:6px}
th{text-align:left;font-weight:600;color:var(--mute);font-size:11.5px;line-height:1.3;vertical-align:bottom;padding:6px 7px;border-bottom:1px solid var(--mute);hyphens:auto}
td{vertical-align:top;padding:8px 7px;border-bottom:1px solid var(--line)}
tbody{border-bottom:1px solid var(--mute)}
td p{margin:0 0 2px}
td blockquote+p{padding-left:13px}
@media screen and (max-width:760px){
main{padding:20px 16px 36px;border:0}
h1{font-size:24px}
dl{grid-template-columns:1fr;gap:0}
dd{margin-bottom:6px}
table,tbody,tr,td,caption{display:block;width:auto}
thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
tbody{border:1px solid var(--line);border-radius:10px;margin:0 0 12px;padding:6px 12px}
tr+tr{border-top:1px solid var(--line);margin-top:6px;padding-top:6px}
td{border:0;padding:4px 0;display:grid;grid-template-columns:104px 1fr;gap:0 10px}
td::before{content:attr(data-label);color:var(--mute);grid-row:1/span 9}
td>*{grid-column:2}
}
@page{size:A4;margin:16mm 15mm 18mm;@bottom-left{content:"Entente dossier";font:8pt sans-serif;color:#5b6475}@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#5b6475}}
@media print{
body{background:#fff;font-size:9.6pt;line-height:1.45;print-color-adjust:exact;-webkit-print-color-adjust:exact}
main{max-width:none;padding:0;border:0;min-height:0}
h1{font-size:20pt}
h2{font-size:13pt;break-after:avoid}
h3{font-size:10.5pt;break-after:avoid}
.lead{font-size:11pt}
dl{font-size:9pt}
section{margin-top:18pt}
table{font-size:7.8pt}
th{font-size:6.8pt}
td,th{padding:4pt 3pt}
thead{display:table-header-group;break-after:avoid}
tr,tbody,li,.notice{break-inside:avoid}
caption{break-after:avoid}
a{color:inherit}
p{orphans:3;widows:3}
}
`;
