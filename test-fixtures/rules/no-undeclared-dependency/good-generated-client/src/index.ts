import { PrismaClient } from 'generated/prisma/client';
import { schema } from 'generated/schema';

export const open = () => new PrismaClient({ schema });
