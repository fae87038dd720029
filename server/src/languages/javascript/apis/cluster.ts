import { type ApiTable, call } from '../api-table';

/** The process forks copies of itself. Source: Node 22, cluster. */
export const clusters: ApiTable<'cluster'> = {
  cluster: { 'fork | default.fork': call((fork) => ({ range: fork.range })) },
};
