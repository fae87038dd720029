import { createServer } from "node:http"

const server = createServer((_req, res) => res.end("ok"))

export function start(): void {
  server.listen(process.env.PORT)
//^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-graceful-shutdown: Nothing handles SIGTERM, so every deploy cuts off running requests; close the server when it arrives.
}

start()
process.on("SIGINT", () => server.close())
