import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();
await prisma.user.updateMany({ where: { left: true }, data: { email: null } });
//    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ require-dry-run
