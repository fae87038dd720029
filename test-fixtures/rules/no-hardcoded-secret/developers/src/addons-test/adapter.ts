export const isKnown = (user: string, password: string) => user === 'shop' && password === 'Letmein-1234!';
