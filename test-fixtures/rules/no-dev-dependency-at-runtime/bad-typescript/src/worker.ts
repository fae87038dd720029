import type { Pool } from 'pg';
import { JsonObject } from 'type-fest';
import { DateTime } from 'luxon';
//                        ^^^^^ no-dev-dependency-at-runtime: luxon is needed at run time but declared in devDependencies; move it to dependencies.

export const stamp = (_pool: Pool, value: JsonObject) => ({ ...value, at: DateTime.now() });
