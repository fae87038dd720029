import { Command } from 'commander';

const program = new Command();
program.on('--help', () => {
  console.log('  Configure it from the environment.');
});
export const options = program.parse().opts();
