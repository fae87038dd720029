import nock from 'nock';

nock('https://push.parley.im').post('/v1').reply(200);
