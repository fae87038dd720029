// Clouds' own services, adapters, sentinels, and addresses in forms of their own.
import { CosmosClient } from '@azure/cosmos';
import { ServiceBusClient } from '@azure/service-bus';
import { PubSub } from '@google-cloud/pubsub';
import { Storage } from '@google-cloud/storage';
import { neon } from '@neondatabase/serverless';
import { Client as Search } from '@opensearch-project/opensearch';
import { PrismaPg } from '@prisma/adapter-pg';
import Redis from 'ioredis';
import mssql from 'mssql';
import oracledb from 'oracledb';
import pgPromise from 'pg-promise';
import { createSentinel } from 'redis';

const pgp = pgPromise();
export const db = pgp('postgres://db.acme.net/shop');
//                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const cache = new Redis('cache.acme.net');
//                             ^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const sentinel = createSentinel({ name: 'main', sentinelRootNodes: [{ host: 'sentinel.acme.net', port: 26379 }] });
//                                                                                 ^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const search = new Search({ node: { url: new URL('https://search.acme.net') } });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const files = new Storage({ apiEndpoint: 'http://files.acme.net:4443' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const events = new PubSub({ apiEndpoint: 'pubsub.acme.net:8085' });
//                                              ^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const documents = new CosmosClient({ endpoint: 'https://acme.documents.azure.com', key: process.env.COSMOS_KEY });
//                                                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const bus = new ServiceBusClient('acme.servicebus.windows.net', {} as never);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const adapter = new PrismaPg({ connectionString: 'postgres://db.acme.net/shop' });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const sql = neon('postgres://db.acme.net/shop');
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const pool = mssql.connect('Server=tcp:db.acme.net,1433;Database=shop;Encrypt=true');
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service
export const oracle = oracledb.getConnection({ connectString: 'db.acme.net:1521/shop' });
//                                                            ^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-backing-service

export const fromEnvironment = [
  pgp(process.env.DATABASE_URL ?? 'postgres://localhost/shop'),
  new Redis(process.env.REDIS_HOST ?? 'localhost'),
  new Redis('/var/run/redis.sock'),
  createSentinel({ name: 'main', sentinelRootNodes: [{ host: process.env.SENTINEL_HOST, port: 26379 }] }),
  new Search({ node: { url: new URL(process.env.OPENSEARCH_URL ?? 'http://localhost:9200') } }),
  new Storage(),
  new PubSub({ projectId: process.env.PROJECT }),
  new CosmosClient({ endpoint: process.env.COSMOS_ENDPOINT, key: process.env.COSMOS_KEY }),
  new PrismaPg({ connectionString: process.env.DATABASE_URL }),
  neon(process.env.DATABASE_URL as string),
  mssql.connect(process.env.MSSQL_URL as string),
  oracledb.getConnection({ connectString: process.env.ORACLE_CONNECT_STRING }),
];
