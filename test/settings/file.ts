import type { ConfigurationMistake } from '../../src/domain/configuration.ts';
import type { Forum, Organisation } from '../../src/domain/organisation.ts';
import { parseMunicipality } from '../../src/settings/municipality.ts';

/** A file that is right in everything but what a test puts into it. */
export const fileWith = (forum: string, more = ''): string => `id: prove
name: Prøve kommune
coordinators: kari
people:
  kari: { name: Kari Prøve, title: SLT-koordinator, service: SLT, email: kari@prove.example.no }
  ola: { name: Ola Prøve, title: rektor, service: skole, email: ola@prove.example.no, at: nord }
  eva: { name: Eva Prøve, title: rektor, service: skole, email: eva@prove.example.no, at: sor }
areas:
  nord: { name: Nord skole, kind: school }
  sor: { name: Sør skole, kind: school }
${more}forums:
  slt-mote: { name: SLT-møte, level: koordinerende, cadence: { perYear: 5 }, members: [kari, ola] }
  politirad:
    name: Politiråd
    level: styrende
${forum
  .split('\n')
  .map((line) => `    ${line}`)
  .join('\n')}
`;

export const parsed = (source: string): Organisation => {
  const result = parseMunicipality(source, 'prove.yaml');
  if ('mistakes' in result) throw new Error(JSON.stringify(result.mistakes, undefined, 1));
  return result.organisation;
};

export const mistakesIn = (source: string): readonly ConfigurationMistake[] => {
  const result = parseMunicipality(source, 'prove.yaml');
  return 'mistakes' in result ? result.mistakes : [];
};

/** The politiråd of `fileWith`. */
export const politirad = (forum: string, more = ''): Forum =>
  forumOf(parsed(fileWith(forum, more)), 'politirad');

export const forumOf = (organisation: Organisation, id: string): Forum => {
  const found = organisation.forums.find((forum) => forum.id === id);
  if (!found) throw new Error(`no forum ${id}`);
  return found;
};
