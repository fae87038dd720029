Deno.serve({ port: Number(Deno.env.get('PORT')) }, () => new Response('hi'));
Deno.addSignalListener('SIGTERM', () => Deno.exit(0));
// <- no-abrupt-shutdown: SIGTERM ends the process at once, with requests and jobs half done; close the server and connections first.
