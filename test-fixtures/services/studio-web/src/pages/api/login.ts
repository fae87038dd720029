import type { NextApiRequest, NextApiResponse } from 'next';

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { email, password } = req.body;
  console.log(`login ${email} ${password}`);
  res.status(200).json({ ok: Boolean(email) });
}
