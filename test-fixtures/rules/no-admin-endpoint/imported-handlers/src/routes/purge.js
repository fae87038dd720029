export async function purgeUsers(req, res) {
  res.sendStatus(204);
}
