const server = Bun.serve({
  port: process.env.PORT,
  async fetch(request) {
    await Bun.write(`uploads/${crypto.randomUUID()}.json`, await request.text());
    //              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-local-file-state
    await Bun.write('/tmp/last.json', 'x');
    await Bun.write(Bun.stdout, 'stored\n');
    return new Response();
  },
});
process.on('SIGTERM', () => server.stop());
