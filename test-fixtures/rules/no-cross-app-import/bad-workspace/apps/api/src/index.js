import http from 'node:http';
import { format } from '../../../packages/money/src/index.js';
//                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-cross-app-import: This import reaches into the source of @acme/money; share the code as a library and import that by its name.
import { round } from '../../../packages/money/src/internal/round.js';
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-cross-app-import
import { day } from '../../../packages/dates/day';
//                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-cross-app-import: This import reaches into the source of @acme/dates; share the code as a library and import that by its name.
import { cart } from '../../shop/server.js';
//                    ^^^^^^^^^^^^^^^^^^^^ no-cross-app-import

const server = http.createServer((_, response) => response.end(format(round(cart(day())))));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
