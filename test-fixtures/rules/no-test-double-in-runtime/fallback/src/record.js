import { http, HttpResponse } from 'msw';
//                                  ^^^ no-test-double-in-runtime: msw is a fake of HTTP services in running code; use the service itself and keep the fake to the tests.
import { setupServer } from 'msw/node';

export function record() {
  setupServer(http.get('https://api.example.com/rates', () => HttpResponse.json([]))).listen();
}
