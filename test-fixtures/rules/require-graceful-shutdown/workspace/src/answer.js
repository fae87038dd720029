export function answer(request, response) {
  response.end('ok');
}
