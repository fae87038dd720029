import { NextResponse } from 'next/server';

const views: Record<string, number> = {};

export async function POST(req: Request) {
  const { slug } = await req.json();
  views[slug] = (views[slug] ?? 0) + 1;
  return NextResponse.json({ views: views[slug] });
}

export async function GET() {
  return NextResponse.json(views);
}
