/** Sentences of the seed documents on which no other sentence leans: nobody is introduced there who is named by halves later. */
export const LEFT_OUT: readonly (readonly [file: string, sentence: string])[] = [
  [
    'seed-china-central-asia-ministers-2024.md',
    'Sadenov also addressed the Global Public Security Cooperation Forum, where he described measures against crime and declared himself ready for work between agencies and deeper cooperation on public safety.',
  ],
  [
    'seed-ghana-china-security-talks.md',
    'China will help to build the capacity of the police and of other bodies in charge of Ghana’s national security and will pass on practical skills, Muntaka explained.',
  ],
  [
    'seed-interpol-glasgow-2024.md',
    'Keir Starmer, Prime Minister of the United Kingdom, had opened the assembly, which about 1,000 people attended.',
  ],
  ['seed-interpol-glasgow-2024.md', 'Morocco’s Mohamed Dkhissi became Vice President for Africa.'],
  [
    'seed-interpol-marrakech-2025.md',
    'The assembly also elected four delegates to the Executive Committee: Kazumi Ogasawara of Japan, Stefano Carvelli of Italy, Issam Fetoui of Tunisia and Mohamed Ibrahim Amin of Kenya.',
  ],
  [
    'seed-interpol-vienna-2023.md',
    'Gerhard Karner, Austria’s Minister of the Interior, assured INTERPOL that his country would remain a strong partner.',
  ],
  [
    'seed-lianyungang-forum-2024.md',
    'INTERPOL’s President, Ahmed Naser Al-Raisi, said China had played a key part in support of the organisation’s mission.',
  ],
  [
    'seed-malaysia-china-working-group-2024.md',
    'Malaysia, Saifuddin answered, is willing to crack down on transnational crime of every kind in accordance with the law.',
  ],
  [
    'seed-mongolia-china-ministers.md',
    'Against cybercrime, which the ministers discussed as well, they intend to raise public awareness, exchange information better and use modern technology to detect and prevent offences online.',
  ],
  ['seed-wang-xiaohong-forum-guests-2023.md', 'Russia was represented by its Deputy Prosecutor General, Petr Gorodov.'],
  [
    'seed-wang-xiaohong-interpol-lyon-2024.md',
    'During his stay in France Wang Xiaohong met the country’s Minister of the Interior, Bruno Retailleau, as well.',
  ],
  [
    'seed-zambia-china-police-vehicles-2025.md',
    'The two countries had recently signed an exchange of notes on 80 police vehicles, worth 68 million kwacha, that China provides as aid.',
  ],
];
