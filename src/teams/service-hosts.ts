/**
 * Where Teams' connector lives, outside the American government clouds: `smba.trafficmanager.net` for everybody,
 * `smba.infra.gcc.teams.microsoft.com`, and `*.botframework.com` for the other channels of the same service.
 * The bot's token goes nowhere else.
 * @see https://microsoft.github.io/Agents-for-js/variables/_microsoft_agents-hosting.TeamsServiceEndpoints.html
 */
const HOSTS = ['smba.trafficmanager.net'] as const;
const DOMAINS = ['.teams.microsoft.com', '.botframework.com'] as const;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** https, the standard port, no user name in the address, and a host that is known. */
export const isTeamsService = (serviceUrl: string): boolean => {
  const url = URL.parse(serviceUrl);
  if (url?.protocol !== 'https:' || url.port || url.username || url.password) return false;
  return (
    HOSTS.some((host) => url.hostname === host) || DOMAINS.some((domain) => url.hostname.endsWith(domain))
  );
};

/** Local mode writes to this machine only. */
export const isLoopbackService = (serviceUrl: string): boolean => {
  const url = URL.parse(serviceUrl);
  return url?.protocol === 'http:' && !url.username && LOOPBACK.includes(url.hostname);
};
