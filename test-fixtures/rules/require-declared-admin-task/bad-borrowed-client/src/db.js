export const db = { query: async (text) => text };
