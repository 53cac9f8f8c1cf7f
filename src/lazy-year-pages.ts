import type { YearPages, YearPagesOptions } from './year-pages.ts';

/** The year's pages, loaded when somebody first asks for one: most turns of most processes never do. */
export const lazyYearPages = (options: () => YearPagesOptions): YearPages => {
  let loaded: Promise<YearPages> | undefined;
  const pages = (): Promise<YearPages> => {
    loaded ??= import('./year-pages.ts').then(({ yearPages }) => yearPages(options()));
    return loaded;
  };
  return {
    links: async (of) => (await pages()).links(of),
    picture: async (organisation, year) => (await pages()).picture(organisation, year),
    open: async (token, name) => (await pages()).open(token, name),
  };
};
