export async function fill() {
  return {};
}
