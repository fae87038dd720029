import test from 'node:test';
import Redis from 'ioredis-mock';
import nock from 'nock';

test('starts', () => {
  nock('https://payments.example.com').get('/').reply(200);
  new Redis();
});
