import { writeFileSync } from 'node:fs';

export function keep(answers) {
  writeFileSync('../settings.json', JSON.stringify(answers));
}
