import type { Known } from '../../manifest/read-request.ts';
import type { Environment } from '../../src/settings/environment-schema.ts';
import { startFrom } from '../../src/settings/start.ts';

export const APP_ID = '6f1c3a52-8d0b-4b3e-9a57-2f0d5c1e7b94';
export const OTHER_APP_ID = 'c2a9e610-57f4-4d0c-8a3b-91b7d4e0f6a5';

/** The environment of a municipality's IT department, all in order. */
export const STANGE: Environment = {
  PUBLIC_URL: 'https://slt.stange.kommune.no',
  ENCRYPTION_KEYS: `1:${Buffer.alloc(32, 7).toString('base64')}`,
  ORG_STANGE_APP_ID: APP_ID,
  ORG_STANGE_TENANT_ID: OTHER_APP_ID,
  ORG_STANGE_MANAGED_IDENTITY: 'true',
};

/** What the program knows with such an environment and the five municipalities' files. */
export const knownWith = (environment: Environment): Known => {
  const { settings, organisations } = startFrom(environment);
  return { settings, organisations: organisations.map(({ organisation }) => organisation), version: '0.1.0' };
};
