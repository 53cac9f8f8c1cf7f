import { z } from 'zod';

const followed = z.object({
  /** Where the changes of the mailbox go on. */
  link: z.string(),
  /** Last day of the view that is followed, an ISO instant. */
  until: z.string(),
  /** Ids of the events that we know of. */
  known: z.array(z.string()),
});

export type Followed = z.infer<typeof followed>;

const cursorSchema = z.record(z.string(), followed);

/** How far we have followed each mailbox. */
export type Cursor = Readonly<Record<string, Followed>>;

/** The same events, looked at from the start. */
export const fromAnew = (before: Followed): Followed => ({ ...before, link: '' });

/** A cursor that cannot be read is as good as none: everything is looked at anew. */
export const readCursor = (text: string | undefined): Cursor => {
  if (text === undefined || text === '') return {};
  try {
    return cursorSchema.safeParse(JSON.parse(text)).data ?? {};
  } catch {
    return {};
  }
};
