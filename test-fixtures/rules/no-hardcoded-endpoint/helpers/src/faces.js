export async function faces(image) {
  return (await fetch('http://localhost:8005/faces', { method: 'POST', body: image })).json();
}
