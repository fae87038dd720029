import type { ApiTable } from '../api-table';
import { brokerClients } from './services/brokers';
import { databaseClients } from './services/databases';
import { embeddedDatabases } from './services/embedded';
import { ormClients } from './services/orms';

/** Every client of a backing service. */
export const serviceClients: readonly ApiTable<'service-client'>[] = [
  databaseClients,
  ormClients,
  brokerClients,
  embeddedDatabases,
];
