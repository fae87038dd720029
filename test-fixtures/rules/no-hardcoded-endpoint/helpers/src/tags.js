export async function tags(image) {
  return (await fetch('http://localhost:8011/tags', { method: 'POST', body: image })).json();
}
