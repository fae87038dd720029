import type { ApiIndex } from '../api-table';
import { listens } from './listen';

/** Every table there is, by the kind of fact it gives. */
export function apiTables(index: ApiIndex): ApiIndex {
  return index.add('listen', listens);
}
