import { execFileSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { openCredential } from '../../src/graph/credentials.ts';

const IDENTITY = {
  tenantId: '11111111-2222-3333-4444-555555555555',
  appId: '99999999-2222-3333-4444-555555555555',
  authorityHost: 'https://login.microsoftonline.com',
};

describe('credentials', () => {
  test.each([
    ['managedIdentity', { kind: 'managedIdentity' }, 'ManagedIdentityCredential'],
    ['federated', { kind: 'federated', tokenFile: '/var/run/token' }, 'WorkloadIdentityCredential'],
    ['secret', { kind: 'secret', secret: 'hemmelig' }, 'ClientSecretCredential'],
    ['certificate', { kind: 'certificate', certificate: 'PEM' }, 'ClientCertificateCredential'],
  ] as const)('%s opens the credential of that kind', (_, login, kind) => {
    expect(openCredential({ ...IDENTITY, login }).constructor.name).toBe(kind);
  });
});

test('a program without Graph loads none of it', () => {
  const script = `
    await import('./src/program.ts');
    await import('./src/calendars.ts');
    const { createRequire } = await import('node:module');
    const loaded = Object.keys(createRequire(import.meta.url).cache).filter((file) => /microsoft-graph|@azure.identity/.test(file));
    console.log(loaded.length);
  `;
  const printed = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  expect(printed.trim()).toBe('0');
});
