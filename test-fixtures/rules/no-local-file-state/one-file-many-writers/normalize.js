import { writeFile } from 'node:fs/promises';

export async function normalizeMenu() {
  await writeFile('data/menu.json', '{}');
  //              ^^^^^^^^^^^^^^^^ no-local-file-state
}
