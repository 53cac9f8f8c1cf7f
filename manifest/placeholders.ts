/** A GUID that somebody typed to have something there: one digit all through, or counting upwards. */
export const isPlaceholderId = (guid: string): boolean =>
  /^([0-9a-f])\1*$/iu.test(guid.replaceAll('-', '')) || guid.startsWith('12345678-');

const RESERVED = /(^|\.)(example|eksempel|test|invalid|localhost|local|internal)(\.[a-z]+)?$/u;
const ADDRESS_OF_ITS_OWN_NETWORK = /^(\[|127\.|10\.|192\.168\.|0\.0\.0\.0$)/u;

/** An address that nobody can reach from outside: a name reserved for examples, or one without a domain. */
export const isPlaceholderUrl = (url: string): boolean => {
  const { hostname } = new URL(url);
  return !hostname.includes('.') || RESERVED.test(hostname) || ADDRESS_OF_ITS_OWN_NETWORK.test(hostname);
};
