/** Ids in Entra and Teams. */
export const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;

export const withoutSlash = (url: string): string => url.replace(/\/+$/, '');
