const ac = new AbortController();
Deno.serve({ port: Number(Deno.env.get('PORT')), signal: ac.signal }, () => new Response('hi'));
Deno.addSignalListener('SIGTERM', () => ac.abort());
