/** A dossier as one HTML document: nothing is fetched, nothing runs, and its data are inside. */
import { pageOf } from './content/page.ts';
import { escapeHtml, jsonForScript } from './html/escape.ts';
import { sectionHtml } from './html/render.ts';
import { STYLE } from './html/style.ts';
import type { Dossier } from './schema.ts';

/** How the data block begins and ends; nothing else on the page can read so, for all other text is escaped. */
export const DATA_BLOCK = { start: '<script type="application/json" id="entente-dossier">', end: '</script>' } as const;

/** Should an escape ever fail, still nothing would run or be fetched. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page of a dossier, the same for the same dossier. */
export function htmlOf(dossier: Dossier): string {
  const { title, facts, sections } = pageOf(dossier);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Entente">
<title>${escapeHtml(title)} · Entente dossier</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header><div class="brand"><i></i><i></i><b>Entente</b> dossier</div>
<h1 dir="auto">${escapeHtml(title)}</h1>
${facts.map((fact) => `<p>${escapeHtml(fact)}</p>`).join('\n')}
</header>
${sections.map(sectionHtml).join('')}</main>
${DATA_BLOCK.start}${jsonForScript(dossier)}${DATA_BLOCK.end}
</body>
</html>
`;
}
