import cron from 'node-cron';
import { queueLetters } from './letters.js';
import { startDoor } from './door.js';

cron.schedule('0 7 * * *', queueLetters);
startDoor();
