import { createServer } from 'node:http';
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
const server = createServer(async (_request, response) => response.end(JSON.stringify(await prisma.order.findMany())));
server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close());
