import { createServer } from 'node:http';

export interface Site {
  home(): string | Promise<string>;
  own(): Promise<string>;
}

// Fails wherever somebody counts on it.
export function createDummySite(
  name = 'dummy',
): Site {
  return {
    home() {
      return 'http://localhost:4242/home';
    },
    own: () => Promise.resolve(`http://localhost:4242/${name}`),
  };
}

class FakeGateway {
  readonly url = 'http://localhost:7070/pay';
}

class Gateway {
  readonly url = 'http://localhost:7071/pay';
  //             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
}

export const site: Site = {
  home: async () => new Gateway().url,
  own: async () => new FakeGateway().url,
};

const server = createServer((request, response) => response.end(site.home())).listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
