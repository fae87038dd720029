import { createServer } from 'node:http';

interface Upstream {
  url: string;
}

class Gateway {
  readonly upstream: Upstream = { url: 'https://gateway.prod.acme.com' };
//                                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint: gateway.prod.acme.com is the address of one deploy’s own service; read it from UPSTREAM_URL in the environment.
  private endpoint = process.env.GATEWAY_ENDPOINT ?? 'https://gateway.qa.acme.com';

  async forward(path: string): Promise<Response> {
    return fetch(`${this.upstream.url}${path}`, { headers: { origin: this.endpoint } });
  }
}

const gateway = new Gateway();
const server = createServer(async (request, response) => {
  const answer = await gateway.forward(request.url ?? '/');
  response.end(await answer.text());
});
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
