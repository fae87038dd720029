import type { ApiIndex } from '../api-table';
import { adminCalls } from './admin';
import { blockingCalls } from './blocking';
import { clusters } from './cluster';
import { daemonizes } from './daemonize';
import { fileWrites } from './files';
import { listens } from './listen';
import { localStores } from './local-stores';
import { logCalls } from './log-calls';
import { logSinks } from './logging';
import { acknowledgements } from './messaging';
import { cloudRegions } from './regions';
import { requestLogs } from './request-logs';
import { schedules } from './schedule';
import { schemaChanges } from './schema';
import { serviceClients } from './services';
import { sessionStores } from './sessions';
import { spawns } from './spawn';
import { startupWaits } from './startup';
import { tlsServers } from './tls';

/** Every table there is, by the kind of fact it gives. */
export function apiTables(index: ApiIndex): ApiIndex {
  for (const table of serviceClients) index.add('service-client', table);
  return index
    .add('listen', listens)
    .add('session-store', sessionStores)
    .add('file-write', fileWrites)
    .add('log-sink', logSinks)
    .add('log-call', logCalls)
    .add('schema-change', schemaChanges)
    .add('local-store', localStores)
    .add('blocking-call', blockingCalls)
    .add('daemonize', daemonizes)
    .add('cluster', clusters)
    .add('startup-wait', startupWaits)
    .add('tls-server', tlsServers)
    .add('schedule', schedules)
    .add('spawn', spawns)
    .add('auto-acknowledge', acknowledgements)
    .add('cloud-region', cloudRegions)
    .add('admin-call', adminCalls)
    .add('request-log', requestLogs);
}
