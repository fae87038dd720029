export const parts = { server: process.env.ENABLE_SERVER !== 'false', exports: process.env.ENABLE_EXPORTS === 'true' };
