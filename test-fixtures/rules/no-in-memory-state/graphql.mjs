import { readFileSync } from 'node:fs';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

const users = [];
const visits = new Map();
const catalogue = {
  Query: {
    // A map of another kind.
    add: (user) => users.length + user,
  },
};

const Query = {
  users: () => JSON.parse(readFileSync('users.json', 'utf8')),
  //                      ^^^^^^^^^^^^ no-blocking-call-in-handler: `fs.readFileSync` blocks every other request until it is done; use `fs.promises.readFile`.
};

const resolvers = {
  Query,
  Mutation: {
    addUser: (_, { name }) => users.push(name),
    //                        ^^^^^^^^^^^^^^^^ no-in-memory-state: `users` is kept in the memory of this process, where other processes and restarts lose it; keep it in a backing service.
    resetDatabase() {
      process.exit(1);
    //^^^^^^^^^^^^^^^ no-process-exit-in-handler
    },
  },
  User: {
    name: (user) => user.name.trim(),
  },
  Subscription: {
    visits: {
      subscribe: (_, { page }) => visits.set(page, 1),
      //                          ^^^^^^^^^^^^^^^^^^^ no-in-memory-state
    },
  },
};

const server = new ApolloServer({ typeDefs: catalogue.typeDefs, resolvers });
await startStandaloneServer(server, { listen: { host: '0.0.0.0', port: Number(process.env.PORT) } });
process.on('SIGTERM', () => server.stop());
