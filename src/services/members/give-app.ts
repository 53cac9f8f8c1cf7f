import type { OrganisationId } from '../../domain/ids.ts';
import type { DeliveryFailure } from '../../domain/notices/delivery.ts';
import type { Person } from '../../domain/organisation.ts';
import type { Deps } from '../ports/deps.ts';
import type { Microsoft365 } from '../ports/microsoft-365.ts';
import { personSeen } from './conversations.ts';

/** Somebody who was refused is tried again on the next day, when an administrator may have done something. */
const AGAIN_AFTER_HOURS = 24;
/** No installation takes longer; one that is older was left by a process that ended. */
const LONGEST_MINUTES = 5;

/**
 * Gives a person the app, at most once a day, and remembers the chat; what waited for it is sent. Returns why not where
 * it did not work. Throws what Graph throws when it cannot be reached.
 */
export const giveApp = async (
  deps: Deps,
  office: Microsoft365,
  organisation: OrganisationId,
  person: Person,
): Promise<'given' | 'underWay' | DeliveryFailure> => {
  const { store, clock } = deps;
  const now = clock.now();
  const begun = await store.write((tx) =>
    tx.people.beginInstallation(organisation, person.id, now, now.subtract({ hours: AGAIN_AFTER_HOURS })),
  );
  if (!begun) return triedBefore(deps, organisation, person);
  const entraId = await entraIdOf(deps, office, organisation, person);
  const installed = entraId
    ? await office.installer.install(entraId)
    : ({ kind: 'refused', reason: 'noAccount' } as const);
  const refusal = installed.kind === 'refused' ? installed.reason : undefined;
  await store.write((tx) => tx.people.endInstallation(organisation, person.id, refusal));
  if (installed.kind === 'refused') return installed.reason;
  await personSeen(deps, {
    ...installed.conversation,
    organisation,
    kind: 'personal',
    person: person.id,
    installed: true,
    updatedAt: clock.now(),
  });
  return 'given';
};

const triedBefore = async (
  { store, clock }: Deps,
  organisation: OrganisationId,
  person: Person,
): Promise<'underWay' | DeliveryFailure> => {
  const last = await store.read.people.installation(organisation, person.id);
  if (last?.refusal) return last.refusal;
  const youngest = clock.now().subtract({ minutes: LONGEST_MINUTES });
  const isYoung = last && last.triedAt.epochMilliseconds > youngest.epochMilliseconds;
  return isYoung ? 'underWay' : 'noConversation';
};

/** As configured, as remembered, or as the directory says now. */
const entraIdOf = async (
  { store, clock }: Deps,
  office: Microsoft365,
  organisation: OrganisationId,
  { id, email, entraId }: Person,
): Promise<string | undefined> => {
  if (entraId) return entraId;
  const address = email.toLowerCase();
  const accounts = await store.read.people.accounts(organisation);
  const known = accounts.find((account) => account.person === id && account.address === address);
  if (known?.entraId) return known.entraId;
  const account = (await office.people.find([email])).get(address);
  if (!account) return undefined;
  // A closed one is left to the nightly look, which tells of it.
  if (account.enabled) {
    const [entra, now] = [account.entraId.toLowerCase(), clock.now()];
    await store.write((tx) =>
      tx.people.put({
        ...{ organisation, person: id, address, entraId: entra, state: 'found' },
        ...{ checkedAt: now, since: now },
      }),
    );
  }
  return account.entraId;
};
