import { writeFile } from 'node:fs/promises';

export async function saveMenu(menu) {
  await writeFile('data/menu.json', JSON.stringify(menu));
}
