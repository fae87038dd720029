export async function search(image) {
  return (await fetch('http://localhost:8006/search', { method: 'POST', body: image })).json();
}
