import type { Request } from 'express';
import { JsonObject, type JsonValue } from 'type-fest';
import pg from 'pg';

export type Row = import('type-fest').JsonArray;
export function read(request: Request, value: JsonObject): JsonValue {
  return [request.path, value, pg.defaults.poolSize ?? 0];
}
