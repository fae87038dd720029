import config from 'config';

import { clients, Client } from './clients';

if (config.get('oauth.testClients')) {
  clients.register(new Client(new URL('http://127.0.0.1:31338/callback'), 'test', 'Test client'));
  clients.register(new Client(new URL('http://localhost:8888/callback'), 'other', 'Another one'));
}
