import type { Request } from 'express';
import type { Pool } from 'pg';
//                         ^^ no-undeclared-dependency: pg is imported but declared nowhere; add it to package.json.
import zod = require('zod');
//                    ^^^ no-undeclared-dependency

export function of(request: Request, pool: Pool) {
  return [request, pool, zod];
}
