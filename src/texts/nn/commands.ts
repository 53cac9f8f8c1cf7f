import type { CommandKey, CommandText } from '../shapes/commands.ts';

export const commands = {
  plan: {
    title: 'Føreslå ein møteplan for året',
    help: 'Lagar eit framlegg til møte for eit heilt år, eller for resten av året. Ingenting blir booka før du godkjenner. «/plan vis» hentar framlegget fram att. «/plan unngå» og ein dato held ein dag fri, òg etterpå.',
  },
  arshjul: {
    title: 'Sjå året som bilete, og last det ned',
    help: 'Viser årshjulet, med lenkjer til PDF for utskrift, kalenderfil og rekneark. Koordinatoren ser alle møta, andre sine eigne.',
  },
  fravaer: {
    title: 'Sei frå at nokon er borte',
    help: 'Viser kva møte det gjeld, og så få flyttingar som mogleg. Du vel om møta blir flytta, blir ståande, eller om vara møter. Skriv aldri kvifor. «tilbake» i staden for datoar slettar fråværet.',
  },
  mote: {
    title: 'Sjå møta som kjem',
    help: 'Viser møta som kjem, alle eller for eitt forum.',
  },
  moteFlytt: {
    title: 'Flytt eit møte',
    help: 'Flyttar neste møte i forumet til ein ny dag. Deltakarane får beskjed.',
  },
  moteAvlys: {
    title: 'Avlys eit møte',
    help: 'Avlyser neste møte i forumet. Deltakarane får beskjed.',
  },
  moteNy: {
    title: 'Legg til eit møte',
    help: 'Bookar eit møte utanom planen.',
  },
  saksliste: {
    title: 'Sjå saklista til eit møte',
    help: 'Viser saklista slik ho er no, med faste saker og det som er meldt inn.',
  },
  svar: {
    title: 'Sjå kven som har svart',
    help: 'Viser kven som har meldt inn saker, kven som ikkje har nokon, og kven som manglar.',
  },
  purr: {
    title: 'Minn på dei som ikkje har svart',
    help: 'Sender ei påminning, berre til dei som ikkje har svart.',
  },
  trender: {
    title: 'Sjå tendensane så langt',
    help: 'Viser kva tenestene har meldt, og kven som ikkje har meldt enno.',
  },
  oppsummering: {
    title: 'Sjå oppsummeringa før ho blir send',
    help: 'Viser oppsummeringa til neste møte. Du kan leggje til nokre ord, godkjenne eller halde tilbake.',
  },
  forum: {
    title: 'Sjå eit forum, eller alle',
    help: 'Viser kven som er med, kor ofte forumet møtest, og om møta blir haldne.',
  },
  forumHer: {
    title: 'Kople denne samtalen til eit forum',
    help: 'Skriv dette i kanalen eller gruppechatten til forumet. Då kjem kort til heile forumet dit.',
  },
  medlem: {
    title: 'Slå opp ein medlem',
    help: 'Viser kva forum ein person er med i, og om eg når fram til personen.',
  },
  sak: {
    title: 'Meld inn ei sak til eit møte',
    help: 'Melder inn ei sak til neste møte. Skriv om tendensar, aldri om personar.',
  },
  trend: {
    title: 'Meld ein tendens',
    help: 'Melder ein auke eller nedgang de ser. Skriv om tendensar, aldri om personar.',
  },
  mine: {
    title: 'Sjå møta, sakene og svara dine',
    help: 'Viser dei neste møta dine, kva som ventar på svar, og kva du har meldt inn.',
  },
  hjelp: {
    title: 'Sjå kva boten kan',
    help: 'Viser kommandoane du kan bruke.',
  },
} as const satisfies Readonly<Record<CommandKey, CommandText>>;
