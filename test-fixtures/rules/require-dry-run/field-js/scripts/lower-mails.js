import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
await prisma.$executeRaw`UPDATE "User" SET mail = lower(mail)`;
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
