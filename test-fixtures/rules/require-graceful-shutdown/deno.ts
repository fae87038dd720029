Deno.serve({ port: Number(Deno.env.get('PORT')) }, () => new Response('ok'));
// <- require-graceful-shutdown
