import { writeFileSync } from 'node:fs';

const user = { name: 'admin', password: 'my-secure-password' };
writeFileSync('config.example.json', JSON.stringify({ user }));
