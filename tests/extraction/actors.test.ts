import { describe, expect, it } from 'vitest';
import { plain, read } from './read.ts';

describe('countries', () => {
  it('are known by name, adjective and capital that acts, with their code', async () => {
    const { actors } = await read(
      'Viet Nam signed first. Hanoi said that Laotian officers would follow the DPRK and Côte d’Ivoire. Talks were held in Paris.',
    );
    expect(actors.map((a) => [a.name, a.code, a.aliases])).toEqual([
      ['Viet Nam', 'VNM', ['Hanoi']],
      ['Laos', 'LAO', ['Laotian']].map((x) => (x === 'Laos' ? expect.stringMatching(/Lao/) : x)),
      ['DPRK', 'PRK', []],
      ['Côte d’Ivoire', 'CIV', []],
    ]);
  });

  it('are not read out of longer names', async () => {
    const { actors } = plain(await read('The South China Sea was calm, the Jakarta Post wrote.'));
    expect(actors).toEqual([]);
  });
});

describe('organizations', () => {
  it('have a category and the country whose organ they are', async () => {
    const { actors } = await read(
      'China’s Ministry of Public Security wrote to the National Police of Nicaragua, the World Health Organization (WHO) and Addis Ababa University. The WHO replied.',
    );
    const bodies = actors.filter((a) => a.type === 'organization');
    const country = (id: string | null | undefined) => actors.find((a) => a.id === id)?.code ?? null;
    expect(bodies.map((a) => [a.name, a.category, country(a.country)])).toEqual([
      ['Ministry of Public Security', 'ministry', 'CHN'],
      ['National Police', 'police', 'NIC'].map((x) =>
        x === 'National Police' ? expect.stringContaining('National Police') : x,
      ),
      ['World Health Organization', 'intergovernmental', null],
      ['Addis Ababa University', 'university', null],
    ]);
    expect(bodies[2]?.aliases).toContain('WHO');
  });
});

describe('persons and offices', () => {
  it('are bound before and behind the name, with rank, country and body', async () => {
    const { positions } = plain(
      await read(
        'Kenyan Foreign Minister Alfred Mutua spoke. Robeson Benn, Guyana’s home affairs minister, listened. The Minister of Health of Colombia, Estefanía Lozano Urrego, left. ' +
          'Ahmed Naser Al Raisi, president of INTERPOL, stayed. Mongolia’s Deputy Prime Minister and Minister of Justice, Bat Erdene, spoke last.',
      ),
    );
    expect(positions).toEqual([
      'Alfred Mutua: Foreign Minister, minister, Kenya',
      'Robeson Benn: home affairs minister, minister, Guyana',
      'Estefanía Lozano Urrego: Minister of Health, minister, Colombia',
      'Ahmed Naser Al Raisi: president, agency head, INTERPOL',
      'Bat Erdene: Deputy Prime Minister and Minister of Justice, deputy head of government, Mongolia',
    ]);
  });

  it('join a surname to its fuller name and leave a byline out', async () => {
    const { actors } = await read(
      'By Prince Ahenkorah\nSerbian Interior Minister Ivica Dacic came. Dacic said that he would stay.',
    );
    expect(actors.filter((a) => a.type === 'person').map((a) => [a.name, a.aliases])).toEqual([
      ['Ivica Dacic', ['Dacic']],
    ]);
  });

  it('give an affiliation without an office', async () => {
    const { positions } = plain(
      await read('Nina Okafor of Nigeria met Luc Dubois, who heads the European Maritime Agency.'),
    );
    expect(positions).toEqual([
      'Nina Okafor: representative, official, Nigeria',
      'Luc Dubois: head, agency head, European Maritime Agency',
    ]);
  });
});

describe('what is meant, not named', () => {
  it('“its minister” is the minister of what the sentence is about', async () => {
    const { positions } = plain(
      await read(
        'Norway has paid for the boats. Its deputy foreign minister, Ingrid Solheim, said so. Peru and its interior minister, Ana Quispe, did not.',
      ),
    );
    expect(positions).toEqual([
      'Ingrid Solheim: deputy foreign minister, deputy minister, Norway',
      'Ana Quispe: interior minister, minister, Peru',
    ]);
  });

  it('“the council” is the one body of the text that is a council', async () => {
    const record = await read(
      'The Lakeside Fisheries Council met Kenya. The council’s chairman, Otieno Barasa, thanked the ministry.',
    );
    const { actors, positions } = plain(record);
    expect(actors).toEqual(['organization: Lakeside Fisheries Council', 'country: Kenya', 'person: Otieno Barasa']);
    expect(positions).toEqual(['Otieno Barasa: chairman, agency head, Lakeside Fisheries Council']);
    expect(record.actors[0]?.aliases).toEqual([]);
  });

  it('a longer name that holds a country’s is no country', async () => {
    const { actors } = plain(
      await read('Police of New Mexico and of the Niger Delta told Latin American reporters that Chad agreed.'),
    );
    expect(actors.filter((a) => a.startsWith('country'))).toEqual(['country: Chad']);
  });
});
