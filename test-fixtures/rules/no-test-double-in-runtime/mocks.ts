import { createServer } from 'node:http';
import { setupServer } from 'msw/node';
//                           ^^^^^^^^ no-test-double-in-runtime: msw/node is a fake of HTTP services in running code; use the service itself and keep the fake to the tests.
import { mockClient } from 'aws-sdk-client-mock';
//                          ^^^^^^^^^^^^^^^^^^^ no-test-double-in-runtime
import type { RequestHandler } from 'msw';

const handlers: RequestHandler[] = [];
setupServer(...handlers).listen();
mockClient({} as never);

const server = createServer((_req, res) => res.end()).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
