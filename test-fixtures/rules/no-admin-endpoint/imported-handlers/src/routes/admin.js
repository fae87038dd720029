import { Router } from 'express';
import { purgeUsers } from './purge.js';

const router = Router();
router.delete('/purge-users', purgeUsers);
//            ^^^^^^^^^^^^^^ no-admin-endpoint: The route /purge-users purges data on request; run that as a one-off admin process of the same release.
router.post('/reset-password', purgeUsers);

export async function seedAdmin(req, res) {
  res.sendStatus(204);
}

export default router;
