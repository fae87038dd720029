import type { ApiIndex } from '../api-table';
import { blockingCalls } from './blocking';
import { daemonizes } from './daemonize';
import { listens } from './listen';
import { schedules } from './schedule';
import { spawns } from './spawn';

/** Every table there is, by the kind of fact it gives. */
export function apiTables(index: ApiIndex): ApiIndex {
  return index
    .add('listen', listens)
    .add('blocking-call', blockingCalls)
    .add('daemonize', daemonizes)
    .add('schedule', schedules)
    .add('spawn', spawns);
}
