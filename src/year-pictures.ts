import { createHash } from 'node:crypto';
import type { OrganisationId } from './domain/ids.ts';
import type { Meeting } from './domain/meeting.ts';
import { newYear } from './domain/new-year.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Plan } from './domain/planning/plan.ts';
import type { Deps, PlanPicture } from './services/ports.ts';
import { describeYear } from './yearplan/description.ts';
import { type PictureRef, pictureKey, pictureToken, readPictureToken } from './yearplan/picture-token.ts';
import { wheelPicture } from './yearplan/pictures.ts';
import { svgOf } from './yearplan/svg.ts';
import type { YearPlanView } from './yearplan/view.ts';
import { yearPlanView } from './yearplan/year-plan.ts';

/** Pictures kept for those who ask next: Teams fetches one for each reader. */
const KEPT = 16;

export interface YearPicturesOptions extends Pick<Deps, 'store' | 'directory'> {
  /** Newest first. */
  readonly encryptionKeys: readonly { readonly key: Uint8Array }[];
  /** Where the pictures are reached from outside, without a slash at the end. */
  readonly origin: () => string;
}

export interface YearPictures {
  /** The year as it would be with the plan. */
  ofPlan(plan: Plan): Promise<PlanPicture>;
  /** The year as it is booked. */
  ofYear(organisation: OrganisationId, year: number): Promise<PlanPicture>;
  /** The PNG that a token opens; undefined for a token that is not ours, or of a plan that is gone. */
  png(token: string): Promise<Uint8Array | undefined>;
  /** What the files and pictures of a year are made of, with the plan that waits for approval if one is given. */
  view(organisation: OrganisationId, year: number, plan?: Plan): Promise<YearPlanView>;
}

/** The year's pictures for cards: fetched by Teams without a login, so each has its own unguessable address. */
export const yearPictures = (options: YearPicturesOptions): YearPictures => {
  const { store, directory, origin } = options;
  const keys = options.encryptionKeys.map(({ key }) => pictureKey(key));
  const render = keptRenderer();

  const view = async (id: OrganisationId, year: number, plan?: Plan): Promise<YearPlanView> => {
    const organisation = directory.organisation(id);
    const meetings = await meetingsOf(store, organisation, year);
    return yearPlanView({
      organisation,
      year,
      meetings,
      ...(plan && plan.status !== 'approved' && { proposed: plan }),
    });
  };
  const picture = (ref: PictureRef, seen: YearPlanView): PlanPicture => {
    const [key] = keys;
    if (!key) throw new Error('no key to sign with');
    return { url: `${origin()}/arshjul/${pictureToken(key, ref)}.png`, alt: describeYear(seen) };
  };
  const opened = async ({ organisation, of }: PictureRef): Promise<YearPlanView | undefined> => {
    if (!directory.organisations.some(({ id }) => id === organisation)) return undefined;
    if ('year' in of) return view(organisation, of.year);
    const plan = await store.read.plans.get(organisation, of.plan);
    return plan && view(organisation, plan.year, plan);
  };

  return {
    view,
    ofPlan: async (plan) => {
      const { organisation, id, version, year } = plan;
      return picture({ organisation, of: { plan: id }, version }, await view(organisation, year, plan));
    },
    ofYear: async (organisation, year) => {
      const seen = await view(organisation, year);
      const changes = seen.forums.flatMap(({ meetings }) => meetings.map(({ version }) => version));
      const version = changes.reduce((sum, one) => sum + one, 0);
      return picture({ organisation, of: { year }, version }, seen);
    },
    png: async (token) => {
      const ref = readPictureToken(keys, token);
      const seen = ref && (await opened(ref));
      return seen && render(seen);
    },
  };
};

const meetingsOf = (
  store: Deps['store'],
  { id, timeZone }: Organisation,
  year: number,
): Promise<readonly Meeting[]> => {
  return store.read.meetings.between(id, newYear({ timeZone }, year), newYear({ timeZone }, year + 1));
};

/** Draws what it has not drawn lately. The renderer is loaded with the first picture: most processes never need it. */
const keptRenderer = (): ((view: YearPlanView) => Promise<Uint8Array>) => {
  const kept = new Map<string, Promise<Uint8Array>>();
  return (view) => {
    const drawing = wheelPicture(view);
    const key = createHash('sha256').update(svgOf(drawing)).digest('base64');
    const known = kept.get(key);
    if (known) return known;
    const png = import('./yearplan/png.ts').then(({ pngOf }) => pngOf(drawing));
    kept.set(key, png);
    png.catch(() => kept.delete(key));
    const oldest = kept.size > KEPT ? kept.keys().next().value : undefined;
    if (oldest !== undefined) kept.delete(oldest);
    return png;
  };
};
