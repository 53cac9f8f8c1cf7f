import { expect, test } from 'vitest';
import { isOpenToAll } from '../../src/settings/public-url.ts';

test.each([
  'https://slt.stange.kommune.no',
  'https://slt.stange.kommune.no:8443/bot',
  'https://193.0.0.1',
  'https://[2001:db8::1]',
])('%s may be reached from the internet', (url) => {
  expect(isOpenToAll(url)).toBe(true);
});

test.each([
  'http://slt.stange.kommune.no',
  'https://localhost:3978',
  'https://127.0.0.1',
  'https://10.1.2.3',
  'https://172.31.0.1',
  'https://192.168.1.20:8443',
  'https://100.64.0.1',
  'https://169.254.169.254',
  'https://[::1]',
  'https://[fd00::1]',
  'https://[fe80::1]',
  'https://slt',
  'https://slt.local',
  'https://slt.kommune.internal',
])('%s may not', (url) => {
  expect(isOpenToAll(url)).toBe(false);
});
