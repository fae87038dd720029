export const db = globalThis.db;
