export async function captions(image) {
  return (await fetch('http://localhost:8007/captions', { method: 'POST', body: image })).json();
  //                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
}

export async function unload() {
  await fetch('http://localhost:8007/unload');
}
