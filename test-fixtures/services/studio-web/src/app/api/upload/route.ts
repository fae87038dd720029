import { writeFile } from 'fs/promises';
import path from 'path';
import { NextResponse } from 'next/server';

export async function POST(req: Request) {
  const form = await req.formData();
  const file = form.get('file') as File;
  const dest = path.join(process.cwd(), 'public', 'uploads', file.name);
  await writeFile(dest, Buffer.from(await file.arrayBuffer()));
  return NextResponse.json({ url: `/uploads/${file.name}` });
}
