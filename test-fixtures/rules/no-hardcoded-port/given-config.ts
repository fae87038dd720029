import net from 'node:net';

interface Config {
  port: number;
  address: string;
}

const defaults = { port: 113, address: '0.0.0.0' };

class Ident {
  private config: Config = defaults;

  configure(config: Config): void {
    this.config = config;
  }

  run(): net.Server[] {
    return [net.createServer().listen(this.config.port, this.config.address)];
  }
}

const ident = new Ident();
ident.configure(JSON.parse(process.env.IDENT ?? '{}'));
const servers = ident.run();
process.on('SIGTERM', () => servers.forEach((server) => server.close()));
