export async function thumbnails(image) {
  return (await fetch('http://localhost:8003/thumbnails', { method: 'POST', body: image })).json();
}
