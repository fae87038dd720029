import { NextResponse } from 'next/server';
import { prisma } from '@/lib/prisma';

export async function POST() {
  await prisma.project.deleteMany();
  await prisma.project.createMany({ data: [{ title: 'Demo A' }, { title: 'Demo B' }] });
  return NextResponse.json({ ok: true });
}
