import type { CommandKey, CommandText } from '../shapes/commands.ts';

export const commands = {
  plan: {
    title: 'Foreslå en møteplan for året',
    help: 'Lager et forslag til møter for et helt år, eller for resten av året. Ingenting bookes før du godkjenner. «/plan vis» henter fram forslaget igjen. «/plan unngå» og en dato holder en dag fri, også etterpå.',
  },
  arshjul: {
    title: 'Se året som bilde, og last det ned',
    help: 'Viser årshjulet, med lenker til PDF for utskrift, kalenderfil og regneark. Koordinatoren ser alle møtene, andre sine egne.',
  },
  fravaer: {
    title: 'Si fra at noen er borte',
    help: 'Viser hvilke møter det gjelder, og så få flyttinger som mulig. Du velger om møtene flyttes, blir stående, eller om vara møter. Skriv aldri hvorfor. «tilbake» i stedet for datoer sletter fraværet.',
  },
  mote: {
    title: 'Se møtene som kommer',
    help: 'Viser møtene som kommer, alle eller for ett forum.',
  },
  moteFlytt: {
    title: 'Flytt et møte',
    help: 'Flytter neste møte i forumet til en ny dag. Deltakerne får beskjed.',
  },
  moteAvlys: {
    title: 'Avlys et møte',
    help: 'Avlyser neste møte i forumet. Deltakerne får beskjed.',
  },
  moteNy: {
    title: 'Legg til et møte',
    help: 'Booker et møte utenom planen.',
  },
  saksliste: {
    title: 'Se sakslisten til et møte',
    help: 'Viser sakslisten slik den er nå, med faste saker og det som er meldt inn.',
  },
  svar: {
    title: 'Se hvem som har svart',
    help: 'Viser hvem som har meldt inn saker, hvem som ikke har noen, og hvem som mangler.',
  },
  purr: {
    title: 'Minn på dem som ikke har svart',
    help: 'Sender en påminnelse, bare til dem som ikke har svart.',
  },
  trender: {
    title: 'Se tendensene så langt',
    help: 'Viser hva tjenestene har meldt, og hvem som ikke har meldt ennå.',
  },
  oppsummering: {
    title: 'Se oppsummeringen før den sendes',
    help: 'Viser oppsummeringen til neste møte. Du kan legge til noen ord, godkjenne eller holde tilbake.',
  },
  forum: {
    title: 'Se et forum, eller alle',
    help: 'Viser hvem som er med, hvor ofte forumet møtes, og om møtene blir holdt.',
  },
  forumHer: {
    title: 'Koble denne samtalen til et forum',
    help: 'Skriv dette i forumets kanal eller gruppechat. Da kommer kort til hele forumet dit.',
  },
  medlem: {
    title: 'Slå opp et medlem',
    help: 'Viser hvilke forum en person er med i, og om jeg når fram til personen.',
  },
  sak: {
    title: 'Meld inn en sak til et møte',
    help: 'Melder inn en sak til neste møte. Skriv om tendenser, aldri om personer.',
  },
  trend: {
    title: 'Meld en tendens',
    help: 'Melder en økning eller nedgang dere ser. Skriv om tendenser, aldri om personer.',
  },
  mine: {
    title: 'Se dine møter, saker og svar',
    help: 'Viser dine neste møter, hva som venter på svar, og hva du har meldt inn.',
  },
  hjelp: {
    title: 'Se hva boten kan',
    help: 'Viser kommandoene du kan bruke.',
  },
} as const satisfies Readonly<Record<CommandKey, CommandText>>;
