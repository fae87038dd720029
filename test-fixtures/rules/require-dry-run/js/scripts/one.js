import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
await prisma.user.delete({ where: { id: Number(process.argv[2]) } });
new Map([['orders', 1]]).delete('orders');
