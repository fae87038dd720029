import { PrismaClient } from '@prisma/client';
import { faker } from '@faker-js/faker';

const prisma = new PrismaClient();
async function main() {
  await prisma.project.deleteMany();
  await prisma.project.create({ data: { title: faker.company.name() } });
}
main().finally(() => prisma.$disconnect());
