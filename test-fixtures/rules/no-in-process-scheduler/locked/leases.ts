export async function lease() {
  if (await tryLock('digests')) console.log('digests');
}

export async function sum() {
  console.log('sums');
}

async function tryLock(name: string): Promise<boolean> {
  return name !== '';
}
