const server = Bun.serve({ port: process.env.PORT, fetch: () => new Response('hi') });
process.on('SIGTERM', () => server.stop());
