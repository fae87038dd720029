export function answer() {
  return process.env.LEONIE_STANDALONE ? process.env.LEONIE_NAME : 'behind a function';
}
