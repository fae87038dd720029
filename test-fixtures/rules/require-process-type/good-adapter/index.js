export const template = new URL('./src/server.js', import.meta.url);
