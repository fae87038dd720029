export class ShopClient {
  constructor(url = 'http://localhost:9090', stage = 'https://orders.staging.acme.com') {
    //                                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ no-hardcoded-endpoint
    this.url = url;
    this.stage = stage;
  }

  photo(path) {
    // The server that is asked fetches it from itself.
    const params = { url: `http://127.0.0.1:32400${path}`, width: 100 };
    return fetch(`${this.url}/photo?${new URLSearchParams(params)}`);
  }

  normalize(request) {
    request.uri = 'https://vcr.local/';
    return request;
  }
}
