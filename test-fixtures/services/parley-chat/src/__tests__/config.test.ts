import nock from 'nock';
import { config } from '../config';

test('port', () => {
  nock('http://localhost:7001').get('/').reply(200);
  expect(config.port).toBeGreaterThan(0);
});
