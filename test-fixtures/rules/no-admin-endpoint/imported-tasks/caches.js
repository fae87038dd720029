export function purge(req, res) {
  res.sendStatus(204);
}
