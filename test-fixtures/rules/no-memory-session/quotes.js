"use strict"

const express = require("express")
const session = require("express-session")

const app = express()
app.use(
  session({
  // <- no-memory-session: Sessions of express-session are kept in the memory of this process; keep them in a shared store such as Redis.
    secret: process.env.SESSION_SECRET,
    resave: false,
  })
)
const server = app.listen(process.env.PORT)
process.on("SIGTERM", () => server.close())
