export async function collect() {
  const answer = await fetch(process.env.STATS_URL);
  return answer.text();
}
