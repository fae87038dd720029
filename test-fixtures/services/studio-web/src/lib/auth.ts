import type { NextAuthOptions } from 'next-auth';
import GithubProvider from 'next-auth/providers/github';

export const authOptions: NextAuthOptions = {
  secret: process.env.NEXTAUTH_SECRET!,
  providers: [
    GithubProvider({
      clientId: 'Iv1.8f2b9c0d1e3a4567',
      clientSecret: '7c1e0f5ab92d4863e0f1a7b2c94d5e6f8a03b1c2',
    }),
  ],
};
