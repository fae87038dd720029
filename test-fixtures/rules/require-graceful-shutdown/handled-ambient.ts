import express from 'express';
import http from 'http';

declare const process: NodeJS.Process;

class Api {
  private server?: http.Server;

  start() {
    this.server = http.createServer(express());
    this.server.listen(process.env.PORT);
    process.on('SIGTERM', this.stop);
  }

  private stop = () => {
    this.server?.close(() => process.exit(0));
  };
}

new Api().start();
