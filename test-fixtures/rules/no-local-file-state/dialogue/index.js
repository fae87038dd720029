import inquirer from 'inquirer';
import { keep } from './settings.js';

keep(await inquirer.prompt([{ name: 'region', message: 'Which region?' }]));
