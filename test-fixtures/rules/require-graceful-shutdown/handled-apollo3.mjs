import { ApolloServer } from 'apollo-server';
const server = new ApolloServer({});
server.listen(process.env.PORT);
