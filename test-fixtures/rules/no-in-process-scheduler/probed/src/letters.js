export async function queueLetters() {}
