import { type Answer, failure, ok, type Route, type StandInRequest } from './answer.ts';

export interface Account {
  readonly id: string;
  readonly displayName: string;
  readonly mail: string;
  readonly userPrincipalName?: string;
  readonly otherMails?: readonly string[];
  readonly accountEnabled?: boolean;
  /** What Teams answers when the app is to be installed. */
  readonly install?: 'ok' | 'policy' | 'licence';
  readonly automaticReplies?: object;
  readonly jobTitle?: string;
  readonly department?: string;
}

/** What the application has been granted, and what is in the tenant beside mailboxes. */
export interface Tenant {
  readonly accounts: Account[];
  /** Ids of those in each group, by the group's id. */
  readonly groups: Map<string, { readonly mail: string; readonly members: string[] }>;
  /** Missing permissions, by name. */
  readonly denied: Set<string>;
  catalogue: { readonly id: string; readonly externalId: string }[];
  /** The app in the catalogue names another application, or none, as the one that installs it. */
  appOfAnother: boolean;
  /** Entra ids of those who have the app. */
  readonly installed: Set<string>;
  /** Every message that was accepted, as it stood. */
  readonly mails: string[];
  /** The mailboxes that may send. */
  readonly senders: Set<string>;
}

export const newTenant = (): Tenant => ({
  accounts: [],
  groups: new Map(),
  denied: new Set(),
  catalogue: [],
  appOfAnother: false,
  installed: new Set(),
  mails: [],
  senders: new Set(),
});

/** The directory, the app catalogue, installations and outgoing mail. */
export const peopleRoutes = (tenant: Tenant): readonly Route[] => [
  { method: 'GET', path: '/users', answer: (request) => users(tenant, request) },
  {
    method: 'GET',
    path: '/groups',
    answer: ({ query }) =>
      needs(tenant, 'GroupMember.Read.All') ??
      ok({
        value: [...tenant.groups].flatMap(([id, { mail: address }]) =>
          query.get('$filter') === `mail eq '${address}'` ? [{ id }] : [],
        ),
      }),
  },
  {
    method: 'GET',
    path: '/groups/{}/transitiveMembers',
    answer: (request) => inGroup(tenant, request),
  },
  {
    method: 'GET',
    path: '/users/{}',
    answer: ({ parts: [id] }) => {
      const account = tenant.accounts.find((one) => one.id === id);
      return (
        needs(tenant, 'User.ReadBasic.All') ?? (account ? ok(visible(account)) : failure(404, 'NotFound'))
      );
    },
  },
  {
    method: 'GET',
    path: '/users/{}/mailboxSettings',
    answer: ({ parts: [address] }) => {
      const account = tenant.accounts.find(({ mail }) => mail === address);
      if (!account) return failure(404, 'ErrorInvalidUser');
      const automaticRepliesSetting = account.automaticReplies ?? { status: 'disabled' };
      return needs(tenant, 'MailboxSettings.Read') ?? ok({ automaticRepliesSetting });
    },
  },
  {
    method: 'GET',
    path: '/appCatalogs/teamsApps',
    answer: ({ query }) =>
      needs(tenant, 'AppCatalog.Read.All') ??
      ok({ value: tenant.catalogue.filter((app) => query.get('$filter')?.includes(app.externalId)) }),
  },
  {
    method: 'GET',
    path: '/users/{}/teamwork/installedApps',
    answer: ({ parts: [id = ''] }) =>
      mayInstall(tenant) ??
      ok({
        value: tenant.installed.has(id) && !tenant.appOfAnother ? [{ id: `installation-${id}` }] : [],
      }),
  },
  {
    method: 'POST',
    path: '/users/{}/teamwork/installedApps',
    answer: ({ parts: [id = ''] }) => install(tenant, id),
  },
  {
    method: 'GET',
    path: '/users/{}/teamwork/installedApps/{}/chat',
    answer: ({ parts: [id] }) =>
      mayInstall(tenant) ?? ok({ id: `19:${id}@unq.gbl.spaces`, chatType: 'oneOnOne' }),
  },
  { method: 'POST', path: '/users/{}/sendMail', answer: (request) => mail(tenant, request) },
];

const needs = ({ denied }: Tenant, permission: string): Answer | undefined =>
  denied.has(permission) ? failure(403, 'Authorization_RequestDenied') : undefined;

/** Teams has one code for every refusal; its words are those that people have reported. */
const mayInstall = ({ denied }: Tenant): Answer | undefined =>
  denied.has('TeamsAppInstallation.ReadWriteSelfForUser.All')
    ? failure(
        403,
        'Forbidden',
        "Missing role permissions on the request. API requires one of 'TeamsAppInstallation.ReadWriteSelfForUser.All'. Roles on the request ''.",
      )
    : undefined;

const visible = ({ id, displayName, mail, userPrincipalName = mail }: Account): object => ({
  id,
  displayName,
  mail,
  userPrincipalName,
});

/** Whom the application may not read comes as a bare id. */
const inGroup = (tenant: Tenant, { parts: [id = ''], query }: StandInRequest): Answer => {
  const group = tenant.groups.get(id);
  const full = query.get('$select')?.includes('jobTitle') ?? false;
  const denied = needs(tenant, 'GroupMember.Read.All') ?? (full && needs(tenant, 'User.Read.All'));
  if (denied) return denied;
  if (!group) return failure(404, 'Request_ResourceNotFound');
  const found = tenant.accounts.filter((account) => group.members.includes(account.id));
  const hidden = tenant.denied.has('User.ReadBasic.All');
  return ok({
    value: found.map((account) => ({
      '@odata.type': '#microsoft.graph.user',
      ...(hidden ? { id: account.id, displayName: null, mail: null } : visible(account)),
      ...(full && { jobTitle: account.jobTitle ?? null, department: account.department ?? null }),
    })),
  });
};

const users = (tenant: Tenant, { query }: StandInRequest): Answer => {
  const full = query.get('$select')?.includes('accountEnabled') ?? false;
  const denied = needs(tenant, 'User.ReadBasic.All') ?? (full && needs(tenant, 'User.Read.All'));
  if (denied) return denied;
  const asked = conditions(query.get('$filter') ?? '');
  const found = tenant.accounts.filter((account) => asked.some((condition) => condition(account)));
  return ok({
    value: found.map((account) => ({
      ...visible(account),
      ...(full && { otherMails: account.otherMails ?? [], accountEnabled: account.accountEnabled ?? true }),
    })),
  });
};

/** The four forms of OData that the product uses, joined by `or`. */
const conditions = (filter: string): readonly ((account: Account) => boolean)[] =>
  filter.split(' or ').map((text) => {
    const value = (/'(?<value>(?:[^']|'')*)'/.exec(text)?.groups?.['value'] ?? '').replaceAll("''", "'");
    const same = (other: string) => other.toLowerCase() === value.toLowerCase();
    if (text.startsWith('mail eq')) return ({ mail }) => same(mail);
    if (text.startsWith('userPrincipalName eq'))
      return ({ userPrincipalName: name, mail }) => same(name ?? mail);
    if (text.startsWith('startswith(userPrincipalName'))
      return ({ userPrincipalName: name, mail }) =>
        (name ?? mail).toLowerCase().startsWith(value.toLowerCase());
    if (text.startsWith('otherMails/any')) return ({ otherMails = [] }) => otherMails.some(same);
    throw new Error(`no such filter: ${text}`);
  });

const install = (tenant: Tenant, id: string): Answer => {
  const denied = mayInstall(tenant);
  if (denied) return denied;
  const account = tenant.accounts.find((one) => one.id === id);
  if (!account) return failure(404, 'NotFound');
  if (tenant.appOfAnother && !tenant.installed.has(id))
    return failure(403, 'Forbidden', "AAD App Id 'the-caller' is not allowed to manage the Teams App ''");
  if (account.install === 'policy')
    return failure(403, 'Forbidden', `App is blocked by app permission policy. UserObjectId: ${id}`);
  if (account.install === 'licence')
    return failure(
      403,
      'Forbidden',
      'Failed to get license information for the user. Ensure user has a valid Office365 license assigned to them.',
    );
  if (tenant.installed.has(id)) return failure(409, 'Conflict');
  tenant.installed.add(id);
  return { status: 201 };
};

const mail = (tenant: Tenant, { parts: [from = ''], body }: StandInRequest): Answer => {
  const denied = needs(tenant, 'Mail.Send');
  if (denied) return denied;
  if (!tenant.senders.has(from)) return failure(403, 'ErrorAccessDenied');
  if (!/^[A-Za-z0-9+/]+=*$/.test(String(body))) return failure(400, 'ErrorMimeContentInvalidBase64String');
  tenant.mails.push(Buffer.from(String(body), 'base64').toString('utf8'));
  return { status: 202 };
};
