/** The gazetteer's countries: whole, and without a form that two of them claim. */
import countries from 'i18n-iso-countries';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { countryForms, countryName } from '../../server/extraction/gazetteer/lexicon.ts';
import { loadGazetteer } from '../../server/extraction/gazetteer/load.ts';
import { foldWord } from '../../server/extraction/gazetteer/phrases.ts';
import { tokenize } from '../../server/extraction/segment/tokens.ts';

const words = z.array(z.coerce.string());
const file = loadGazetteer(
  'countries',
  z.record(z.string(), z.strictObject({ d: words, c: words, v: words.default([]) })),
);

/** Members of the United Nations, then the two observers. */
const STATES = [
  'AFG ALB DZA AND AGO ATG ARG ARM AUS AUT AZE BHS BHR BGD BRB BLR BEL BLZ BEN BTN BOL BIH BWA BRA BRN BGR BFA BDI',
  'CPV KHM CMR CAN CAF TCD CHL CHN COL COM COG CRI CIV HRV CUB CYP CZE PRK COD DNK DJI DMA DOM ECU EGY SLV GNQ ERI',
  'EST SWZ ETH FJI FIN FRA GAB GMB GEO DEU GHA GRC GRD GTM GIN GNB GUY HTI HND HUN ISL IND IDN IRN IRQ IRL ISR ITA',
  'JAM JPN JOR KAZ KEN KIR KWT KGZ LAO LVA LBN LSO LBR LBY LIE LTU LUX MDG MWI MYS MDV MLI MLT MHL MRT MUS MEX FSM',
  'MDA MCO MNG MNE MAR MOZ MMR NAM NRU NPL NLD NZL NIC NER NGA MKD NOR OMN PAK PLW PAN PNG PRY PER PHL POL PRT QAT',
  'KOR ROU RUS RWA KNA LCA VCT WSM SMR STP SAU SEN SRB SYC SLE SGP SVK SVN SLB SOM ZAF SSD ESP LKA SDN SUR SWE CHE',
  'SYR TJK TZA THA TLS TGO TON TTO TUN TUR TKM TUV UGA UKR ARE GBR USA URY UZB VUT VEN VNM YEM ZMB ZWE',
  'VAT PSE',
].flatMap((line) => line.split(' '));

const NO_DEMONYM: Record<string, string> = {
  COG: '"Congolese" is kept for COD',
  DMA: '"Dominican" is kept for DOM',
  VAT: '"Vatican" is its name and its adjective',
};
const NO_SEAT: Record<string, string> = {
  ATG: 'St. John’s is also a city in Canada, a university and a saint',
  BEL: 'Brussels mostly stands for the European Union',
  GRD: 'St. George’s is also a university, a chapel and a saint',
  MCO: 'the city is the state',
  SGP: 'the city is the state',
  SMR: 'the city has the name of the state',
  SYC: 'Victoria is also a given name and a state of Australia',
  VAT: 'the city is the state',
};
/** Forms that two countries may claim: the package has "Congo" for COG and for COD. */
const SHARED = ['congo'];

const key = (form: string): string =>
  tokenize(form)
    .map((token) => foldWord(token.text))
    .join(' ');

/** What the gazetteer makes of a text that begins with a country. */
function lead(text: string): string | null {
  const tokens = tokenize(text);
  const match = countryForms.matchAt(tokens, 0, tokens.length);
  return match && `${match.value.code} ${match.value.form} ${text.slice(0, tokens[match.to - 1]?.end)}`;
}

function whole(form: string): { code: string; form: string } | null {
  const tokens = tokenize(form);
  const match = countryForms.matchAt(tokens, 0, tokens.length);
  return match?.to === tokens.length ? match.value : null;
}

describe('countries of the gazetteer', () => {
  it('are all members and observers of the United Nations', () => {
    expect(new Set(STATES).size).toBe(195);
    expect(STATES.filter((code) => !file[code])).toEqual([]);
    expect(STATES.filter((code) => countryName(code) === code)).toEqual([]);
    expect(Object.keys(file).filter((code) => countryName(code) === code)).toEqual([]);
  });

  it('have a demonym and a seat, unless there is a reason', () => {
    expect(STATES.filter((code) => file[code]?.d.length === 0).sort()).toEqual(Object.keys(NO_DEMONYM).sort());
    expect(STATES.filter((code) => file[code]?.c.length === 0).sort()).toEqual(Object.keys(NO_SEAT).sort());
  });

  it('are known by a name without comma or bracket', () => {
    const named = new Set(
      [
        ...Object.entries(countries.getNames('en', { select: 'all' })).flatMap(([alpha2, forms]) =>
          forms.map((form) => [countries.alpha2ToAlpha3(alpha2), form] as const),
        ),
        ...Object.entries(file).flatMap(([code, { v }]) => v.map((form) => [code, form] as const)),
      ]
        .filter(([, form]) => !/[,(]/.test(form))
        .map(([code]) => code),
    );
    expect([...STATES, ...Object.keys(file)].filter((code) => !named.has(code))).toEqual([]);
  });

  it('share no form', () => {
    const owners = new Map<string, Set<string>>();
    const claim = (form: string, code: string) => owners.set(key(form), (owners.get(key(form)) ?? new Set()).add(code));
    for (const [alpha2, forms] of Object.entries(countries.getNames('en', { select: 'all' })))
      for (const form of forms) if (!form.includes(',')) claim(form, countries.alpha2ToAlpha3(alpha2) ?? alpha2);
    for (const [code, { d, c, v }] of Object.entries(file)) for (const form of [...d, ...c, ...v]) claim(form, code);
    expect([...owners].filter(([, codes]) => codes.size > 1).map(([form]) => form)).toEqual(SHARED);
  });

  it('have each form once, found again as what it is', () => {
    const seen = new Set<string>();
    const wrong: string[] = [];
    for (const [code, { d, c, v }] of Object.entries(file))
      for (const [list, form] of [[d, 'demonym'] as const, [c, 'capital'] as const, [v, 'name'] as const])
        for (const text of list) {
          const found = whole(text);
          if (seen.has(key(text)) || found?.code !== code || found.form !== form) wrong.push(`${code} ${text}`);
          seen.add(key(text));
        }
    expect(wrong).toEqual([]);
  });

  it('leave out words that are mostly something else', () => {
    const others = ['White House', 'Brussels', 'Victoria', 'Stanley', 'Hamilton', 'Douglas', 'Male', 'Pole', 'Finn'];
    expect(others.filter((word) => countryForms.matchAt(tokenize(word), 0, 1) || whole(word))).toEqual([]);
  });
});

describe('a text that begins with a country', () => {
  it.each([
    ['Burkinabè soldiers left', 'BFA demonym Burkinabè'],
    ['Spaniards voted', 'ESP demonym Spaniards'],
    ['iKiribati fishers', 'KIR demonym iKiribati'],
    ['Equatorial Guineans fled', 'GNQ demonym Equatorial Guineans'],
    ['Turkish Cypriots agreed', 'CYP demonym Turkish Cypriots'],
    ['American Samoan voters', 'ASM demonym American Samoan'],
    ['Downing Street said', 'GBR capital Downing Street'],
    ['Élysée officials said', 'FRA capital Élysée'],
    ['Port Sudan denied it', 'SDN capital Port Sudan'],
    ['N’Djamena asked', 'TCD capital N’Djamena'],
    ['Democratic Republic of Congo’s army', 'COD name Democratic Republic of Congo'],
    ['Republic of Congo signed', 'COG name Republic of Congo'],
    ['Republic of China', 'TWN name Republic of China'],
    ['People’s Republic of China', 'CHN name People’s Republic of China'],
    ['Turks and Caicos police', 'TCA name Turks and Caicos'],
    ['Turks said', 'TUR demonym Turks'],
    ['St. Lucia hosted', 'LCA name St. Lucia'],
    ['U.A.E. envoys', 'ARE name U.A.E.'],
    ['the Gambia joined', 'GMB name the Gambia'],
    ['N. Korea fired', 'PRK name N. Korea'],
    ['Kosovo applied', 'XKK name Kosovo'],
    ['Kosovars voted', 'XKK demonym Kosovars'],
    ['U.S. Virgin Islands', 'VIR name U.S. Virgin Islands'],
  ])('%s', (text, expected) => {
    expect(lead(text)).toBe(expected);
  });
});
