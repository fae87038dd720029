import { cookies } from 'next/headers';

export const session = async () => (await cookies()).get('session');
