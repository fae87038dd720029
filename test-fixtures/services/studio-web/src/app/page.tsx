import { prisma } from '@/lib/prisma';

export default async function Page() {
  const projects = await prisma.project.findMany();
  return <ul>{projects.map((p) => <li key={p.id}>{p.title}</li>)}</ul>;
}
