import http from 'k6/http';
import { check } from 'k6';

export default function checkout() {
  check(http.get(__ENV.SHOP), { ok: (response) => response.status === 200 });
}
