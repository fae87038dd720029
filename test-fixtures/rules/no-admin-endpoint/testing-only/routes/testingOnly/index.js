const express = require('express');

const router = express.Router();
router.get('/reseed', (req, res) => res.sendStatus(204));
module.exports = router;
