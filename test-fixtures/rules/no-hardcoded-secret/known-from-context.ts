import { S3Control } from '@aws-sdk/client-s3-control';
import { isProd } from './environment';
import { startDatabase } from './database';

export async function replicate(control: S3Control) {
  // AWS tells a repeated request from a new one by it.
  await control.createJob({ ClientRequestToken: 'e7116070-2703-49e8-b7bf-9efdaa26aa3a', Priority: 1 });
  await control.send({ idempotencyToken: '7Hq2Lx9vB4nT6wZ1' });
  await control.send({ clientToken: '7Hq2Lx9vB4nT6wZ1kP3s' });
  //                                ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-secret
}

export async function localDatabase() {
  if (isProd()) throw new Error('There is a database already.');
  else if (process.env.USE_LOCAL_DB) return startDatabase({ username: 'shop', password: 'shop-db-password' });
  return startDatabase({ username: 'shop', password: 'shop-db-secret' });
  //                                                 ^^^^^^^^^^^^^^^^ no-hardcoded-secret
}

export const fakeUsers = [
  { name: 'ada', password: 'Tr0ub4dor3' },
];
