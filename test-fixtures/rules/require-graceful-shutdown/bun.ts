const server = Bun.serve({ port: process.env.PORT, fetch: () => new Response('ok') });
//             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown
console.log(server.url);
