/** What the bot says of itself on the web, in Norwegian: the pages that the app in Teams links to. */
export interface OwnPage {
  readonly path: string;
  readonly title: string;
  /** Paragraphs, by heading. */
  readonly parts: readonly (readonly [heading: string, ...paragraphs: readonly string[]])[];
}

export const ABOUT_PATH = '/om';
export const PRIVACY_PATH = '/personvern';
export const TERMS_PATH = '/vilkar';

/** For those whom the program serves: names of municipalities, as a list in words. */
export const ownPages = (served: string): readonly OwnPage[] => [
  {
    path: ABOUT_PATH,
    title: 'SLT-boten',
    parts: [
      [
        'Hva den er',
        `SLT-boten hjelper ${served} med det forebyggende arbeidet for barn og unge (SLT): møteplan, saker, innkalling og en kort oppsummering av tendenser. Den brukes i Microsoft Teams av dem som er med i kommunens fora.`,
        'Den er for møter og tendenser, aldri for saker om enkeltpersoner.',
      ],
    ],
  },
  {
    path: PRIVACY_PATH,
    title: 'Personvern i SLT-boten',
    parts: [
      [
        'Hvem som har ansvaret',
        `Boten behandler opplysninger for ${served}. Hver kommune er behandlingsansvarlig for sine, og svarer på spørsmål om innsyn, retting og sletting. Spør SLT-koordinatoren eller kommunens personvernombud.`,
      ],
      [
        'Hva som lagres',
        'Om deg som er med i et forum: navn, e-postadresse, stilling, tjeneste og hvilke fora du er med i, hva du har svart på og når, og det du selv melder inn av saker og tendenser. En logg viser hvem som gjorde hva, uten teksten.',
        'Er kommunens Microsoft 365 koblet til, leser boten også når medlemmer er opptatt eller borte, og hva de svarer på møteinnkallinger. Den leser ikke hva de er opptatt med.',
        'Tekst som ligner fødselsnummer, D-nummer, telefonnummer eller e-postadresse, blir stoppet før den lagres. Navn kjennes ikke sikkert igjen. Skriv derfor aldri om enkeltpersoner.',
      ],
      [
        'Hvem som ser det',
        'Saker leses av dem som er kalt inn til møtet. Tendenser blir samlet til en oppsummering uten navn, der små tall er skjermet. SLT-koordinatoren ser hvem som har svart.',
      ],
      [
        'Hvor og hvor lenge',
        'Opplysningene ligger i en database på en maskin som kommunen velger. Saker, tendenser og oppsummeringer er kryptert der. Boten sender ingen bruksdata til dem som har laget den. Kopier av kortene ligger i Teams og følger kommunens regler for chat.',
        'Opplysningene ligger til kommunen sletter dem.',
      ],
    ],
  },
  {
    path: TERMS_PATH,
    title: 'Vilkår for SLT-boten',
    parts: [
      [
        'Bruk',
        `Boten er for dem som er med i SLT-arbeidet i ${served}. Kommunen bestemmer hvem det er, og har ansvaret for driften.`,
        'Skriv aldri om enkeltpersoner. En bekymring for et barn meldes til barnevernet, ikke hit.',
        'Taushetsplikten gjelder her som ellers i arbeidet.',
      ],
      [
        'Programmet',
        'Programmet er åpen kildekode (MIT-lisensen) og leveres som det er, uten garanti. Innkalling og oppsummering må kommunen selv arkivere.',
      ],
    ],
  },
];
