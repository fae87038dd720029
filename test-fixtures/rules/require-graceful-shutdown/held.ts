import express from 'express';
import http from 'http';

class Api {
  private server?: http.Server;
  readonly #app = express();

  start() {
    this.server = http.createServer(this.#app);
    this.server.listen(process.env.PORT);
//  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
  }
}

new Api().start();
