export function listSeeds(req, res) {
  res.json([]);
}
