import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

// Apollo Server stops on SIGTERM by itself.
const server = new ApolloServer({ typeDefs: '' });
await startStandaloneServer(server, { listen: { port: process.env.PORT } });
