import { Router } from 'express';

const router = Router();
router.post('/seed', (req, res) => {
  res.sendStatus(204);
});

export default router;
