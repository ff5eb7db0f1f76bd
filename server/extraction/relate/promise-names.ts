/** The proper name of a promise: "Operation Clear Water", "the Blue Harbour Initiative", "a scheme called Green Roof". */

const WORD = "(?:\\p{Lu}[\\p{L}\\p{N}’'&/–-]*|\\d{4})";
const LINK = '(?:of|for|and|on|the|in|to|de|with|against|&)';
const WORDS = `${WORD}(?:(?:\\s${LINK}){0,2}\\s${WORD})*`;
const HEAD =
  'Initiative|Programme|Program|Plan|Partnership|Agreement|Accord|Pact|Compact|Framework|Roadmap|Road Map|Strategy|Scheme|Campaign|Project|Treaty|Declaration|Protocol|Arrangement|Vision|Task ?[Ff]orce|Mechanism|Facility|Package|Challenge|Scholarships?|Fellowships?';
const SIGNED =
  'Memorand(?:um|a) of (?:Understanding|Cooperation)|Agreement|Arrangement|Treaty|Convention|Protocol|Declaration|Plan of Action|Statement of Intent';
const YEARS = '(?:\\s(?:19|20)\\d\\d(?:[-–]\\d{2,4})?)?';
/** A name that goes on is another's: "Blue Harbour Initiative Secretariat". */
const END = '(?!\\s\\p{Lu}|[\\p{L}-])';

const PATTERNS: readonly RegExp[] = [
  new RegExp(`\\b((?:Operation|Project|Mission|Plan|Exercise)\\s${WORD}(?:\\s${WORD})*)${END}`, 'u'),
  new RegExp(`\\b((?:${SIGNED})\\s(?:on|for|of)\\s(?:the\\s)?${WORDS})${END}`, 'u'),
  new RegExp(
    `((?:${WORD}\\s(?:${LINK}\\s){0,2})+(?:${HEAD})\\b(?:\\s(?:for|on|of|to)\\s(?:the\\s)?${WORDS})?${YEARS})${END}`,
    'u',
  ),
  new RegExp(
    `\\b(?:called|named|dubbed|known as|entitled|titled|codenamed|code-named|christened)\\s(?:the\\s)?[“"‘']?(${WORDS})${END}`,
    'u',
  ),
];
const OPENERS = /^(?:The|A|An|Its|Our|Their)\s/u;
const NO_NAME = /^(?:Under|Since|In|As|This|These|Both|Through|What|At|With|By|For|Operation Cent)/u;
/** What is only held to: "in line with the Example Treaty". */
const HELD_TO =
  /(?:aligned with|in line with|enshrined in|members? of|set out in|in accordance with|party to|parties to|joined?|goals of|under)\s(?:Article \S+ of\s)?(?:the\s)?$/u;

/** The first name in the words of a promise that nothing else in the text bears; null for none. */
export function promiseName(text: string, isTaken: (name: string) => boolean): string | null {
  for (const pattern of PATTERNS) {
    const match = pattern.exec(text);
    const name = match?.[1]?.replace(OPENERS, '').trim();
    if (!match || !name || NO_NAME.test(name) || isTaken(name)) continue;
    if (!HELD_TO.test(text.slice(0, match.index))) return name;
  }
  return null;
}
