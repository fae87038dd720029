import { writeFile } from 'node:fs/promises';
import { confirm } from '@inquirer/prompts';

const inContainers = await confirm({ message: 'Run in containers?' });
const backendUrl = inContainers ? 'http://host.docker.internal:8000' : 'http://localhost:8000';
await writeFile('.env', `BACKEND_URL=${backendUrl}\n`);
